package io.roomtone.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.roomtone.contracts.state.Recurrence;
import io.roomtone.kit.request.StrictJson;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadJsonTest {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    static {
        new StrictJson().customize(MAPPER);
    }

    record Even(int value) {
        Even {
            if (value % 2 != 0) throw new IllegalArgumentException("must be even");
        }
    }

    record Body(
            UUID id,
            Recurrence recurrence,
            LocalTime time,
            LocalDate date,
            Instant at,
            URI address,
            Integer count,
            Double quality,
            boolean on,
            String name,
            List<Integer> days,
            List<String> words,
            Body inner,
            Even even) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"nope"}                   | id         | must be an id (a UUID)
            {"recurrence":"monthly"}        | recurrence | must be one of once, daily, weekly
            {"time":"25:00"}                | time       | must be a time of day such as 08:30
            {"date":"2026-02-30"}           | date       | must be a date such as 2026-11-27
            {"at":"yesterday"}              | at         | must be a moment such as 2026-11-27T08:30:00Z
            {"address":"http://a b"}        | address    | must be an address such as https://s3.example.org
            {"count":"many"}                | count      | must be a whole number
            {"count":99999999999999}        | count      | is out of range
            {"on":"maybe"}                  | on         | must be true or false
            {"name":{}}                     | name       | must be text
            {"days":5}                      | days       | must be a list
            {"days":[1,"x"]}                | days[1]    | must be a whole number
            {"inner":"x"}                   | inner      | must be an object
            {"inner":{"inner":{"count":[]}}} | inner.inner.count | must be a whole number
            {"even":{"value":3}}            | even       | must be even
            {"even":{"value":2.5}}          | even.value | must be a whole number
            {"count":1.5}                   | count      | must be a whole number
            {"count":1.0}                   | count      | must be a whole number
            {"count":"5"}                   | count      | must be a whole number
            {"count":""}                    | count      | must be a whole number
            {"count":true}                  | count      | must be a whole number
            {"quality":"5"}                 | quality    | must be a number
            {"recurrence":0}                | recurrence | must be one of once, daily, weekly
            {"recurrence":"0"}              | recurrence | must be one of once, daily, weekly
            {"recurrence":""}               | recurrence | must be one of once, daily, weekly
            {"recurrence":[]}               | recurrence | must be one of once, daily, weekly
            {"id":""}                       | id         | must be an id (a UUID)
            {"id":[]}                       | id         | must be an id (a UUID)
            {"date":[]}                     | date       | must be a date such as 2026-11-27
            {"date":""}                     | date       | must be a date such as 2026-11-27
            {"date":[2026,11,27]}           | date       | must be a date such as 2026-11-27
            {"date":20000}                  | date       | must be a date such as 2026-11-27
            {"time":[]}                     | time       | must be a time of day such as 08:30
            {"time":[8,30]}                 | time       | must be a time of day such as 08:30
            {"at":0}                        | at         | must be a moment such as 2026-11-27T08:30:00Z
            {"at":" "}                      | at         | must be a moment such as 2026-11-27T08:30:00Z
            {"address":""}                  | address    | must be an address such as https://s3.example.org
            {"on":1}                        | on         | must be true or false
            {"on":"true"}                   | on         | must be true or false
            {"on":""}                       | on         | must be true or false
            {"name":5}                      | name       | must be text
            {"name":1.5}                    | name       | must be text
            {"name":true}                   | name       | must be text
            {"name":[]}                     | name       | must be text
            {"days":""}                     | days       | must be a list
            {"days":[1.5]}                  | days[0]    | must be a whole number
            {"words":[1]}                   | words[0]   | must be text
            {"inner":""}                    | inner      | must be an object
            {"inner":[]}                    | inner      | must be an object
            {"colour":"red"}                | colour     | unknown field
            """)
    void namesTheFieldAndWhatItMustBe(String json, String field, String detail) {
        assertThat(problem(json).errors()).singleElement().isEqualTo(new ProblemBody.FieldError(field, detail));
    }

    @Test
    void takesWhatIsOfTheRightKind() throws JsonProcessingException {
        var body = MAPPER.readValue("""
                {"id":"01936f2a-0000-7000-8000-00000000dead","recurrence":"daily","time":"08:30","date":"2026-11-27",
                 "at":"2026-11-27T08:30:00Z","address":"https://s3.example.org","count":5,"quality":6,"on":true,"name":"",
                 "days":[1],"words":[],"inner":{"date":null},"even":{"value":2}}
                """, Body.class);

        assertThat(body).hasNoNullFieldsOrProperties();
        assertThat(body.quality()).isEqualTo(6.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "\u0000", "{\"count\":1]", "nonsense"})
    void saysThatABodyIsNoJson(String body) {
        assertThat(problem(body).detail()).startsWith("The body is not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "5", "true"})
    void saysThatABodyIsNoObject(String body) {
        assertThat(problem(body).detail()).isEqualTo("The body must be an object.");
    }

    @Test
    void saysWhereJsonEnds() {
        assertThat(problem("{\n  \"count\": }").detail()).isEqualTo("The body is not JSON: look at line 2, column 12.");
    }

    private static ProblemBody problem(String json) {
        var refused = catchThrowableOfType(JsonProcessingException.class, () -> MAPPER.readValue(json, Body.class));
        return BadJson.problem(refused).body("0");
    }
}
