package io.roomtone.local.command;

import io.roomtone.local.client.Api;
import io.roomtone.local.client.Person;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// `./roomtone token USER`: an access token of a demo person, for `Authorization: Bearer`. Good for five minutes.
public final class Token implements Command {
    private final Place place;
    private final PrintStream out;

    public Token(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    @Override
    public int run(List<String> arguments) {
        var person = arguments.stream()
                .findFirst()
                .flatMap(Person::of)
                .orElseThrow(() -> new IllegalArgumentException("whose token? One of: "
                        + Arrays.stream(Person.values()).map(Person::login).collect(Collectors.joining(", "))));
        out.println(Api.as(person, place.running().url()).token());
        return 0;
    }
}
