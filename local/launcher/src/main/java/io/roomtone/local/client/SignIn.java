package io.roomtone.local.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Access tokens of demo people, by password through the demo's command line client. A real provider would be used
/// with the code flow.
public final class SignIn {
    private static final String TOKEN_PATH = "/auth/realms/roomtone/protocol/openid-connect/token";
    /// A token is not used in its last moments: the clocks of two machines differ.
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI frontDoor;
    private final Person person;
    private final ObjectMapper json = new ObjectMapper();
    private String token = "";
    private long usableUntilNanos = Long.MIN_VALUE;

    SignIn(HttpClient http, URI frontDoor, Person person) {
        this.http = http;
        this.frontDoor = frontDoor;
        this.person = person;
    }

    /// A token that is good for a while; fetched when the last one is not.
    ///
    /// @throws ApiException when the identity provider refuses or is away
    public synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - usableUntilNanos >= 0) {
            fetch();
        }
        return token;
    }

    private void fetch() {
        var form =
                "grant_type=password&client_id=roomtone-cli&username=" + person.login() + "&password=" + person.login();
        var request = HttpRequest.newBuilder(frontDoor.resolve(TOKEN_PATH))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var asked = System.nanoTime();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new ApiException(
                        answer.statusCode(), "", person.login() + " could not sign in: " + answer.body());
            }
            var fields = json.readTree(answer.body());
            token = fields.get("access_token").textValue();
            usableUntilNanos = asked
                    + Duration.ofSeconds(fields.get("expires_in").longValue())
                            .minus(MARGIN)
                            .toNanos();
        } catch (IOException e) {
            throw new ApiException(0, "", "The identity provider does not answer at " + frontDoor);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(0, "", "interrupted");
        }
    }
}
