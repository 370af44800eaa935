package io.roomtone.library.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class DeliveryTest {
    @Test
    void storesAFileThatComesWhole() {
        var story = Story.begin();
        var sound = Sound.mp3(1.5);

        var receipt = story.deliver(sound).then().statusCode(201).extract().as(DeliveryReceipt.class);

        assertThat(receipt)
                .isEqualTo(new DeliveryReceipt(
                        story.recording(), story.take(), "main", sound.sha256(), sound.bytes().length));
        story.detail()
                .then()
                .statusCode(200)
                .body("state", equalTo("cached"))
                .body("cacheFile.sha256", equalTo(sound.sha256()))
                .body("takes.primary", contains(true))
                .body("allowed", contains("play", "download"));
    }
}
