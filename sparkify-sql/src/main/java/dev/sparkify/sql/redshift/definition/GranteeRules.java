package dev.sparkify.sql.redshift.definition;

import dev.sparkify.schema.Grantee;
import java.util.List;

/** Knows whom a statement can name. */
final class GranteeRules {
    private GranteeRules() {}

    static List<Grantee> checked(String subject, List<Grantee> grantees, String page) {
        var problems = new Problems();
        check(grantees, problems, page);
        problems.refuse(subject);
        return List.copyOf(grantees);
    }

    static void check(List<Grantee> grantees, Problems problems, String page) {
        problems.addIf(grantees.isEmpty(), "it names nobody; name a role, user or group, or everyone()", page);
        problems.distinct(
                "grantee", grantees.stream().map(GranteeRules::spelled).toList(), page);
    }

    private static String spelled(Grantee grantee) {
        if (grantee instanceof Grantee.Role role) {
            return "role " + role.name();
        } else if (grantee instanceof Grantee.User user) {
            return "user " + user.name();
        }
        return grantee instanceof Grantee.Group group ? "group " + group.name() : "PUBLIC";
    }
}
