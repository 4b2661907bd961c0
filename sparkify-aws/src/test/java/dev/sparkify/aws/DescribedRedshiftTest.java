package dev.sparkify.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sparkify.error.InputException;
import dev.sparkify.load.Location;
import dev.sparkify.load.Source;
import dev.sparkify.load.Sources;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescribedRedshiftTest {
    private static final String NAME_RULE =
            " lower-case letters, digits and single hyphens, the first a letter, the last no hyphen";

    private final RedshiftCluster cluster = Redshift.cluster("demo").withoutFinalSnapshot();

    @ParameterizedTest
    @ValueSource(strings = {"", "Demo", "1demo", "demo-", "de--mo", "de_mo", "demo ", "dämo"})
    void rejectsWhatIsNoIdentifier(String id) {
        assertThatThrownBy(() -> Redshift.cluster(id))
                .isInstanceOf(InputException.class)
                .hasMessage("No cluster can be called «" + id + "»: a name has 1 to 63" + NAME_RULE);
    }

    @Test
    void boundsTheLengthOfNames() {
        assertThatCode(() -> Redshift.cluster("a".repeat(63)).withFinalSnapshot("b".repeat(255)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Redshift.cluster("a".repeat(64))).hasMessageContaining("1 to 63");
        assertThatThrownBy(() -> Redshift.cluster("a").withFinalSnapshot("b".repeat(256)))
                .hasMessageStartingWith("No snapshot can be called «bbb")
                .hasMessageEndingWith("a name has 1 to 255" + NAME_RULE);
    }

    @ParameterizedTest
    @CsvSource({
        "ra3.large,1",
        "ra3.large,16",
        "ra3.xlplus,1",
        "ra3.4xlarge,2",
        "ra3.16xlarge,128",
        "rg.large,1",
        "rg.xlarge,2",
        "rg.4xlarge,32",
        "rg.12xlarge,128"
    })
    void takesNodesThatThereAre(String type, int count) {
        assertThatCode(() -> cluster.nodes(type, count)).doesNotThrowAnyException();
    }

    @Test
    void rejectsNodesThatNoClusterHas() {
        assertThatThrownBy(() -> cluster.nodes("ra3.large", 17))
                .isInstanceOf(InputException.class)
                .hasMessage("No cluster is made of 17 nodes ra3.large: it takes 1 to 16");
        assertThatThrownBy(() -> cluster.nodes("ra3.large", 0))
                .hasMessage("No cluster is made of 0 nodes ra3.large: it takes 1 to 16");
        assertThatThrownBy(() -> cluster.nodes("ra3.4xlarge", 1))
                .hasMessage(
                        "No cluster is made of 1 node ra3.4xlarge: it takes 2 to 32; a single node may be ra3.large,"
                                + " ra3.xlplus or rg.large");
        assertThatThrownBy(() -> cluster.nodes("ra3.lage", 1))
                .hasMessageStartingWith(
                        "There is no node type ra3.lage (did you mean ra3.large?); take one of ra3.large,");
    }

    @ParameterizedTest
    @CsvSource({
        "dc2.large,ra3.large,rg.large",
        "dc2.8xlarge,ra3.4xlarge,rg.4xlarge",
        "ds2.xlarge,ra3.xlplus,rg.xlarge",
        "ds2.8xlarge,ra3.4xlarge,rg.4xlarge",
        "dc1.large,ra3.large,rg.large"
    })
    void namesTheReplacementOfNodesThatAreNotMadeAnyMore(String type, String replacement, String newest) {
        assertThatThrownBy(() -> cluster.nodes(type, 4))
                .isInstanceOf(InputException.class)
                .hasMessage("Redshift makes no nodes " + type + " any more: take " + replacement + ", or " + newest
                        + " of the newest kind");
    }

    @ParameterizedTest
    @ValueSource(ints = {5431, 5439, 5455, 8191, 8215})
    void takesPortsOfRedshift(int port) {
        assertThatCode(() -> cluster.onPort(port)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 5430, 5456, 8190, 8216, 65536})
    void rejectsOtherPorts(int port) {
        assertThatThrownBy(() -> cluster.onPort(port))
                .isInstanceOf(InputException.class)
                .hasMessage("Redshift cannot listen on port " + port
                        + ": its nodes take 5431 to 5455 and 8191 to 8215; 5439 is the usual one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Dwh", "1dwh", "d-wh", "select"})
    void rejectsNamesThatNoDatabaseHas(String name) {
        assertThatThrownBy(() -> cluster.databaseNamed(name))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "No database can be called «" + name + "»: a name has 1 to 64 lower-case letters, digits and"
                                + " underscores, the first a letter, and is no reserved word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Boss", "1boss", "public", "user", "bo:ss"})
    void rejectsNamesThatNoAdministratorHas(String name) {
        assertThatThrownBy(() -> cluster.administeredBy(name))
                .isInstanceOf(InputException.class)
                .hasMessage("No administrator can be called «" + name + "»: a name has 1 to 128 lower-case letters,"
                        + " digits and _+.@-, the first a letter, and is neither public nor a reserved word");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ab1|8 to 64 characters",
                "abcdefg1|an upper-case letter",
                "ABCDEFG1|a lower-case letter",
                "Abcdefgh|a digit",
                "Abcdef1/|none of ' \" \\ / @",
                "Abcdef1@|none of ' \" \\ / @",
                "Abcdef1ü|only characters of ASCII that can be seen",
                "Abcde f1|only characters of ASCII that can be seen",
                "abc|8 to 64 characters, an upper-case letter, a digit"
            })
    void saysWhyAPasswordIsRefusedButNotWhatItIs(String password, String problems) {
        assertThatThrownBy(() -> cluster.withPassword(password))
                .isInstanceOf(InputException.class)
                .hasMessage("Redshift would refuse the password: it needs " + problems
                        + "; or leave it out, and AWS Secrets Manager makes and keeps one")
                .hasMessageNotContaining(password)
                .hasNoCause();
    }

    @Test
    void neverPrintsAPassword() {
        assertThat(cluster.withPassword("Abcdefgh1").launching().toString()).doesNotContain("Abcdefgh1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7/32", "10.0.0.0/8", "2001:db8::/48", "::1/128"})
    void admitsNetworks(String cidr) {
        assertThat(cluster.admitting(cidr).launching().admittedNetworks()).containsExactly(cidr);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "203.0.113.7",
                "203.0.113.256/32",
                "203.0.113.7/33",
                "203.0.113/24",
                "localhost/32",
                "2001:db8::/129",
                "1::2::3/48",
                "2001:db8::",
                ":/1",
                "::/00",
                "203.0.113.7/32 "
            })
    void rejectsWhatIsNoNetwork(String cidr) {
        assertThatThrownBy(() -> cluster.admitting(cidr))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot admit «" + cidr
                        + "»: not a network in CIDR notation; write it like 203.0.113.7/32 or 2001:db8::/48");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "::/0", "203.0.113.7/0", "2001:db8::/0"})
    void rejectsTheWholeInternetUnlessItIsCalledSo(String cidr) {
        assertThatThrownBy(() -> cluster.admitting(cidr))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot admit " + cidr + ": it is the whole internet; name the networks that shall connect,"
                        + " such as 203.0.113.7/32, or say admittingTheWholeInternet()");
        assertThat(cluster.admittingTheWholeInternet().launching().admittedNetworks())
                .containsExactly("0.0.0.0/0", "::/0");
    }

    @Test
    void admitsNobodyByDefault() {
        assertThat(cluster.launching().admittedNetworks()).isEmpty();
        assertThat(cluster.launching().admittedGroups()).isEmpty();
        assertThat(cluster.launching().isPublic()).isFalse();
    }

    @Test
    void rejectsWhatIsNoGroupSubnetKeyOrRole() {
        assertThatThrownBy(() -> cluster.admittingGroup("default"))
                .hasMessage("«default» is not the id of a security group: write it like sg-0123456789abcdef0");
        assertThatThrownBy(() -> cluster.inSubnets("subnet-0123456789abcdef0", "mine"))
                .hasMessage("«mine» is not the id of a subnet: write it like subnet-0123456789abcdef0");
        assertThatThrownBy(() -> cluster.encryptedBy("alias/mine"))
                .isInstanceOf(InputException.class)
                .hasMessage("«alias/mine» is not the ARN of a key of AWS KMS: write it like"
                        + " arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab");
        assertThatThrownBy(() -> cluster.decryptingBy("alias/mine")).hasMessageStartingWith("«alias/mine» is not");
        assertThatThrownBy(() -> cluster.roleNamed("a role"))
                .hasMessage("No role can be called «a role»: a name has 1 to 64 letters, digits and _+=,.@- (IAM:"
                        + " CreateRole)");
    }

    @Test
    void rejectsPlacesThatNoPolicyNames() {
        assertThatThrownBy(() -> cluster.reading(Location.of("/tmp/log_data")))
                .isInstanceOf(InputException.class)
                .hasMessage("Redshift reads from s3://bucket/prefix, not from /tmp/log_data");
        assertThatThrownBy(() -> cluster.exportingTo(Location.of("out")))
                .hasMessage("Redshift needs a folder s3://bucket/folder/, not out");
        assertThatThrownBy(() ->
                        cluster.reading(Location.of("s3://music/logs")).exportingTo(Location.of("s3://music/logs/out")))
                .hasMessageStartingWith("Exports in s3://music/logs/out/ would be loaded as data of s3://music/logs/");
    }

    @Test
    void addsWhatTheRoleMayRead() {
        var sources = Sources.of(Source.json("staging_events", Location.of("s3://music/logs")));

        var told = cluster.reading(sources)
                .reading(Location.of("s3://music/songs"), Location.of("s3://music/logs/"))
                .launching();

        assertThat(told.reading())
                .extracting(place -> place.uri())
                .containsExactly("s3://music/logs/", "s3://music/songs/");
    }

    @Test
    void rejectsWhatIsNoTag() {
        assertThatThrownBy(() -> cluster.tagged("", "x"))
                .hasMessage("No tag can have the key «»: it has 1 to 128 letters, digits, blanks and _.:/=+-@");
        assertThatThrownBy(() -> cluster.tagged("k".repeat(129), "x"))
                .hasMessageStartingWith("No tag can have the key «kk");
        assertThatThrownBy(() -> cluster.tagged("sparkify:owner", "x"))
                .isInstanceOf(InputException.class)
                .hasMessage("No tag of yours can have the key «sparkify:owner»: what begins with aws: or sparkify: is"
                        + " reserved; ownedBy, meantFor and expiringAfter say the rest");
        assertThatThrownBy(() -> cluster.tagged("aws:x", "x")).hasMessageContaining("is reserved");
        assertThatThrownBy(() -> cluster.tagged("team", "a,b"))
                .hasMessage("The tag team cannot be «a,b»: a value has 0 to 256 letters, digits, blanks and _.:/=+-@");
        assertThatThrownBy(() -> cluster.meantFor(" "))
                .hasMessage("« » cannot be a purpose: it becomes a tag, with 1 to 256 letters, digits, blanks and"
                        + " _.:/=+-@");
        assertThatThrownBy(() -> cluster.ownedBy("o".repeat(257))).hasMessageContaining("cannot be an owner");
    }

    @Test
    void takesFiftyTagsWithItsOwn() {
        var many = cluster;
        for (int i = 0; i < 44; i++) {
            many = many.tagged("key" + i, "");
        }
        var full = many;

        assertThatCode(() -> full.tagged("key0", "changed")).doesNotThrowAnyException();
        assertThatThrownBy(() -> full.tagged("more", ""))
                .isInstanceOf(InputException.class)
                .hasMessage("A resource takes 50 tags, and 6 are Sparkify's: name 44 at most, not 45");
    }

    @Test
    void rejectsDurationsThatAreNone() {
        assertThatThrownBy(() -> cluster.timingOutAfter(Duration.ZERO))
                .isInstanceOf(InputException.class)
                .hasMessage("Cannot time out after PT0S; give a duration of more than 0");
        assertThatThrownBy(() -> cluster.askingEvery(Duration.ofSeconds(-1)))
                .hasMessage("Cannot ask every PT-1S; give a duration of more than 0");
        assertThatThrownBy(() -> cluster.expiringAfter(Duration.ZERO))
                .hasMessage("Cannot expire after PT0S; give a duration of more than 0");
    }
}
