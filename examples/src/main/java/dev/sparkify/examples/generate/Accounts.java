package dev.sparkify.examples.generate;

import java.util.List;

/** Invents the people who have an account. */
final class Accounts {
    private static final int DAYS_OF_REGISTRATION = 90;
    private static final List<String> WOMEN = Words.of("""
        Anna|Beatriz|Chloé|Dagný|Élodie|Fatima|Grace|Hanna|Ingrid|Jasmine|Kaylee|Lily|Małgorzata|Noor|Olga
        Priya|Rosa|Søs|Tegan|Zoë|Ольга|美咲|小雨|지우|ليلى|Rene\u0301e\
        """);
    private static final List<String> MEN = Words.of("""
        Aiden|Björn|Carlos|Đức|Emil|François|Gustav|Hugo|Iñaki|Jayden|Kevin|Łukasz|Mohammad|Nils|Óscar|Pavel
        Ryan|Søren|Tom|Walter|Дмитрий|伟|蓮|민준|יונתן|Jose\u0301\
        """);
    private static final List<String> SURNAMES = Words.of("""
        Ångström|Barrera|Cruz|Dvořák|Esposito|Frye|Gonzalez|Hess|Ibrahim|Jones|Koch|Levine|Müller|Nguyễn
        O'Neill|Ødegård|Peña|Quist|Robinson|Smith|Şahin|Tóth|Ulrich|van der Berg|White|Yılmaz|Żuraw|王|佐藤|김
        Шевченко|Smith-"Red"|Nu\u0301n\u0303ez\
        """);
    private static final List<String> LOCATIONS = Words.of("""
        San Francisco-Oakland-Hayward, CA|Phoenix-Mesa-Scottsdale, AZ|New York-Newark-Jersey City, NY-NJ-PA
        Washington-Arlington-Alexandria, DC-VA-MD-WV|Chicago-Naperville-Elgin, IL-IN-WI|Lubbock, TX
        Portland-South Portland, ME|Sacramento--Roseville--Arden-Arcade, CA|Harrisburg-Carlisle, PA
        Houston-The Woodlands-Sugar Land, TX|New Haven-Milford, CT|Columbia, SC|Cedar Rapids, IA
        Louisville/Jefferson County, KY-IN|Mayagüez, PR|San Germán, PR|La Crosse-Onalaska, WI-MN
        Waterloo-Cedar Falls, IA|Salinas, CA|New Orleans-Metairie, LA\
        """);
    private static final List<String> AGENTS = Words.of("""
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_9_4) AppleWebKit/537.36 (KHTML, like Gecko) \
        Chrome/36.0.1985.143 Safari/537.36"
        "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) \
        Chrome/35.0.1916.153 Safari/537.36"
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) \
        Chrome/37.0.2062.94 Safari/537.36"
        "Mozilla/5.0 (iPhone; CPU iPhone OS 7_1_2 like Mac OS X) AppleWebKit/537.51.2 (KHTML, like Gecko) \
        Version/7.0 Mobile/11D257 Safari/9537.53"
        Mozilla/5.0 (Macintosh; Intel Mac OS X 10.9; rv:31.0) Gecko/20100101 Firefox/31.0
        Mozilla/5.0 (Windows NT 6.1; WOW64; rv:32.0) Gecko/20100101 Firefox/32.0
        Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2; WOW64; Trident/6.0)\
        """);

    private Accounts() {}

    static Identity draw(int number, SplitMix64 random) {
        var woman = random.chance(500);
        return new Identity(
                Fragment.of(",\"auth\":\"Logged In\",\"firstName\":" + quoted(woman ? WOMEN : MEN, random)
                        + ",\"gender\":" + (woman ? "\"F\"" : "\"M\"") + ",\"itemInSession\":"),
                Fragment.of(",\"lastName\":" + quoted(SURNAMES, random) + ",\"length\":"),
                Fragment.of(",\"location\":" + quoted(LOCATIONS, random)),
                Fragment.of(",\"registration\":" + registration(random) + ".0,\"sessionId\":"),
                Fragment.of(",\"userAgent\":" + quoted(AGENTS, random) + ",\"userId\":\"" + number + "\"}\n"));
    }

    private static String quoted(List<String> choices, SplitMix64 random) {
        return JsonSpelling.EVENT.quote(random.pick(choices));
    }

    private static long registration(SplitMix64 random) {
        return Schedule.START - random.below(DAYS_OF_REGISTRATION * Schedule.DAY);
    }
}
