package io.roomtone.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.roomtone.local.infra.Repository;
import io.roomtone.upload.testing.UploadServiceTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@UploadServiceTest
class OpenApiTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /// A change of the API is seen in review. `-Droomtone.openapi.directory=src/main/openapi` lets the build
    /// write the file.
    @Test
    void theCommittedDescriptionIsTheOneOfTheService() throws IOException {
        var committed = Repository.root().resolve("services/upload-service/src/main/openapi/openapi.yaml");

        var served = given().get("/q/openapi").then().statusCode(200).extract().asString();

        // the order of fields differs from build to build
        assertThat(YAML.readTree(committed.toFile())).isEqualTo(YAML.readTree(served));
    }
}
