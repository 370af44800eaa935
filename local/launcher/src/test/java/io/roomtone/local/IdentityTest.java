package io.roomtone.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roomtone.contracts.access.Role;
import io.roomtone.contracts.access.ScopeClaims;
import io.roomtone.local.client.ApiException;
import io.roomtone.local.client.Person;
import io.roomtone.local.infra.Repository;
import io.roomtone.local.part.Secrets;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real identity provider with the demo realm, through the front door.
class IdentityTest {
    @TempDir
    static Path data;

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.create(StackOptions.forTests(Repository.root(), data));
        stack.start(Part.GATEWAY);
        stack.start(Part.IDENTITY);
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Test
    void givesEveryDemoPersonATokenWithRoleScopeAndAudience() throws Exception {
        for (var person : Person.values()) {
            var claims = claims(stack.as(person).token());

            assertThat(claims.path("iss").asText()).isEqualTo(stack.url() + "/auth/realms/roomtone");
            assertThat(claims.path("aud").asText()).isEqualTo("roomtone-api");
            assertThat(claims.path("preferred_username").asText()).isEqualTo(person.login());
            assertThat(claims.path("realm_access").path("roles"))
                    .extracting(JsonNode::asText)
                    .containsExactly(person.role());
            assertThat(Role.of(person.role())).isPresent();
            assertThat(claims.path(ScopeClaims.SITES))
                    .extracting(JsonNode::asText)
                    .containsExactly(person == Person.NORA ? "annex" : ScopeClaims.EVERY_SITE);
        }
    }

    @Test
    void givesUploadServiceATokenOfItsOwnForEverySite() throws Exception {
        var secret = Secrets.of(data).uploadClient();
        var basic = Base64.getEncoder()
                .encodeToString(("roomtone-upload-service:" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(stack.url().resolve("/auth/realms/roomtone/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
        var claims = claims(
                new ObjectMapper().readTree(answer.body()).path("access_token").asText());
        assertThat(claims.path("aud").asText()).isEqualTo("roomtone-api");
        assertThat(claims.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("uploader");
        assertThat(Role.of("uploader")).isPresent();
        assertThat(claims.path(ScopeClaims.SITES)).extracting(JsonNode::asText).containsExactly(ScopeClaims.EVERY_SITE);
    }

    @Test
    void keepsPeopleOverAKill() throws Exception {
        var before = claims(stack.as(Person.ADA).token()).path("sub").asText();

        stack.kill(Part.IDENTITY);
        assertThatThrownBy(() -> stack.as(Person.ADA).token())
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("identity");
        stack.start(Part.IDENTITY);

        assertThat(claims(stack.as(Person.ADA).token()).path("sub").asText()).isEqualTo(before);
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
