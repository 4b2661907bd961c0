package dev.sparkify.aws;

import dev.sparkify.aws.internal.AwsClients;
import dev.sparkify.aws.internal.Settings;
import dev.sparkify.aws.internal.launch.Capacity;
import dev.sparkify.aws.internal.launch.Estate;
import dev.sparkify.aws.internal.launch.LaunchSettings;
import dev.sparkify.aws.internal.launch.Ownership;
import dev.sparkify.aws.internal.launch.ServerlessEstate;
import dev.sparkify.aws.internal.launch.Site;
import java.util.Optional;

/**
 * Is a namespace and its workgroup of Redshift Serverless. By default queries find 8 RPU, Redshift never takes more, and turns
 * queries off when a day has taken 4 hours of that (32 RPU hours). It pauses by itself: while no query runs, only storage
 * bills. Its subnets lie in two availability zones at least. Sessions are the administrator's, by the secret that AWS keeps; if a
 * password was given instead, they are those of whoever calls, who may create tables in {@code public} and no schemas.
 */
public final class RedshiftServerless extends LaunchedRedshift<RedshiftServerless> {
    private final Capacity capacity;

    private RedshiftServerless(Settings settings, LaunchSettings launching, Capacity capacity) {
        super(settings, launching);
        this.capacity = capacity;
    }

    static RedshiftServerless of(String id, Optional<String> finalSnapshot) {
        return new RedshiftServerless(Settings.defaults(), LaunchSettings.of(id, finalSnapshot), Capacity.DEFAULT);
    }

    /**
     * Says with how much queries begin. By default 8 RPU, of 16 GB of memory each.
     *
     * @param rpu 4 (in some regions, up to 32 TB), 8 to 512 in steps of 8, or (in some regions) to 1024 in steps of 32;
     *     https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-capacity.html
     * @return the new platform
     * @throws dev.sparkify.error.InputException if no workgroup has that many, or {@link #atMost} was told to be less
     */
    public RedshiftServerless capacity(int rpu) {
        return with(capacity.of(rpu));
    }

    /**
     * Says how much Redshift may take when queries need more. By default no more than {@link #capacity}: what an hour costs
     * at most is then known before.
     *
     * @param rpu in the same steps as the capacity, and not less
     * @return the new platform
     * @throws dev.sparkify.error.InputException if no workgroup has that many, or it is less than the capacity
     */
    public RedshiftServerless atMost(int rpu) {
        return with(capacity.atMost(rpu));
    }

    /**
     * Bounds what may be used: Redshift turns queries off until the period ends, also those of loads. By default 4 hours a day of
     * all that it may take. Source: https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-billing-on-demand.html
     *
     * @param rpuHours RPU times hours: 8 RPU for 4 hours are 32; 1 or more
     * @param period what they are counted over
     * @return the new platform
     * @throws dev.sparkify.error.InputException if nothing could be run
     */
    public RedshiftServerless usageLimit(long rpuHours, UsagePeriod period) {
        return with(capacity.limitedTo(rpuHours, period));
    }

    private RedshiftServerless with(Capacity changed) {
        return new RedshiftServerless(settings(), launching(), changed);
    }

    @Override
    RedshiftServerless with(Settings changed) {
        return new RedshiftServerless(changed, launching(), capacity);
    }

    @Override
    RedshiftServerless with(LaunchSettings changed) {
        return new RedshiftServerless(settings(), changed, capacity);
    }

    @Override
    Estate estate(AwsClients clients) {
        return ServerlessEstate.of(new Site(clients, settings(), launching(), Ownership.Kind.SERVERLESS), capacity);
    }
}
