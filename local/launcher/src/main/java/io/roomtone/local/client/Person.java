package io.roomtone.local.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The demo accounts of the realm in `realm.json`; the password is the name.
public enum Person {
    ADA("admin", "every site"),
    OLI("operator", "every site"),
    VERA("viewer", "every site"),
    AUDREY("auditor", "every site"),
    NORA("operator", "only the site \"annex\"");

    private final String role;
    private final String sees;

    Person(String role, String sees) {
        this.role = role;
        this.sees = sees;
    }

    public String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String role() {
        return role;
    }

    public String sees() {
        return sees;
    }

    public static Optional<Person> of(String login) {
        return Arrays.stream(values())
                .filter(person -> person.login().equals(login))
                .findFirst();
    }
}
