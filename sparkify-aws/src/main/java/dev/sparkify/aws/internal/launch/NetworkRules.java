package dev.sparkify.aws.internal.launch;

import dev.sparkify.error.InputException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Checks what is told of networks. */
public final class NetworkRules {
    /** All addresses of version 4. */
    public static final String WHOLE_INTERNET = "0.0.0.0/0";
    /** All addresses of version 6. */
    public static final String WHOLE_INTERNET_BY_VERSION_6 = "::/0";

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern VERSION_4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET + "/(3[0-2]|[12]\\d|\\d)");
    private static final Pattern VERSION_6 =
            Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*/(12[0-8]|1[01]\\d|[1-9]?\\d)");
    private static final Pattern GROUP = Pattern.compile("sg-[0-9a-f]{8,17}");
    private static final Pattern SUBNET = Pattern.compile("subnet-[0-9a-f]{8,17}");

    private NetworkRules() {}

    /**
     * Checks a network that may connect.
     *
     * @param cidr such as {@code 203.0.113.7/32}
     * @return the same
     * @throws InputException if it is none, or the whole internet
     */
    public static String network(String cidr) {
        if (!VERSION_4.matcher(cidr).matches() && !isOfVersion6(cidr)) {
            throw new InputException("Cannot admit «" + cidr
                    + "»: not a network in CIDR notation; write it like 203.0.113.7/32 or 2001:db8::/48");
        }
        if (cidr.endsWith("/0")) {
            throw new InputException("Cannot admit " + cidr
                    + ": it is the whole internet; name the networks that shall connect, such as 203.0.113.7/32, or say"
                    + " admittingTheWholeInternet()");
        }
        return cidr;
    }

    /**
     * Writes a network so that whatever names the same addresses is the same.
     *
     * @param source a network in CIDR notation, or anything else
     * @return the network without what lies beyond its mask; anything else as it is
     */
    static String canonical(String source) {
        int slash = source.indexOf('/');
        if (slash < 0) {
            return source;
        }
        try {
            var bytes = InetAddress.getByName(source.substring(0, slash)).getAddress();
            int bits = Integer.parseInt(source.substring(slash + 1));
            for (int bit = bits; bit < bytes.length * Byte.SIZE; bit++) {
                bytes[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
            }
            return HexFormat.of().formatHex(bytes) + "/" + bits;
        } catch (UnknownHostException none) {
            return source;
        }
    }

    private static boolean isOfVersion6(String cidr) {
        return VERSION_6.matcher(cidr).matches() && isAddress(cidr.substring(0, cidr.indexOf('/')));
    }

    /** A text with colons is never looked up as a name. */
    private static boolean isAddress(String literal) {
        try {
            InetAddress.getByName(literal);
            return true;
        } catch (UnknownHostException none) {
            return false;
        }
    }

    /**
     * Checks the id of a security group.
     *
     * @param id such as {@code sg-0123456789abcdef0}
     * @return the same
     * @throws InputException if it is none
     */
    public static String group(String id) {
        return checked(GROUP, "security group", id, "sg-0123456789abcdef0");
    }

    /**
     * Checks the id of a subnet.
     *
     * @param id such as {@code subnet-0123456789abcdef0}
     * @return the same
     * @throws InputException if it is none
     */
    public static String subnet(String id) {
        return checked(SUBNET, "subnet", id, "subnet-0123456789abcdef0");
    }

    private static String checked(Pattern pattern, String thing, String id, String example) {
        if (!pattern.matcher(id).matches()) {
            throw new InputException("«" + id + "» is not the id of a " + thing + ": write it like " + example);
        }
        return id;
    }

    /**
     * Checks a port. Source: https://docs.aws.amazon.com/redshift/latest/APIReference/API_CreateCluster.html
     *
     * @param port the number
     * @return the same
     * @throws InputException if Redshift does not listen there
     */
    public static int port(int port) {
        if ((port < 5431 || port > 5455) && (port < 8191 || port > 8215)) {
            throw new InputException("Redshift cannot listen on port " + port
                    + ": its nodes take 5431 to 5455 and 8191 to 8215; 5439 is the usual one");
        }
        return port;
    }
}
