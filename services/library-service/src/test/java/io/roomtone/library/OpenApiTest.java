package io.roomtone.library;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.local.infra.Repository;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class OpenApiTest {
    @Test
    void isCommittedAsItIsServed() throws IOException {
        var module = Repository.root().resolve("services/library-service");
        var served = given().get("/q/openapi").then().statusCode(200).extract().asString();
        Files.writeString(Files.createDirectories(module.resolve("target")).resolve("openapi.yaml"), served);

        var committed = Files.readString(module.resolve("src/main/openapi/openapi.yaml"));

        assertThat(committed)
                .as("the API changed; if that is meant, copy target/openapi.yaml to src/main/openapi/")
                .isEqualTo(served);
    }
}
