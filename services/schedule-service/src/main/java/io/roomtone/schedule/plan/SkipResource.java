package io.roomtone.schedule.plan;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import io.roomtone.schedule.Placed;
import io.roomtone.schedule.ScheduleProblem;
import io.roomtone.schedule.ScheduleView;
import io.roomtone.schedule.TermsCheck;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Leaves single days out. Both ways round, what is so already changes nothing.
@Path("/api/schedules/{schedule}/skip")
public class SkipResource {
    private static final String ACTION = "schedule.skip";
    private static final int MOST_DAYS = 400;

    private final Asking asking;
    private final Desk desk;
    private final Office office;

    SkipResource(Asking asking, Desk desk, Office office) {
        this.asking = asking;
        this.desk = desk;
        this.office = office;
    }

    /// A day on which the schedule shall not run.
    ///
    /// @param date in the schedule's zone
    public record Skip(@NotNull LocalDate date) {}

    @POST
    @Needs(permission = Permission.SCHEDULE_MANAGE, action = ACTION)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    public Uni<Response> skip(UUID schedule, @NotNull @Valid Skip request) {
        var change = asking.change(ACTION, "skipped");
        return desk.serve(schedule, change, (tx, locked) -> {
            require(locked, request.date(), change.now());
            requireRoom(locked);
            return office.change(
                    tx,
                    change,
                    locked,
                    s -> s.skipping(request.date(), change.caller().name(), change.now()));
        });
    }

    /// The schedule runs on that day after all, if its start has not passed.
    @DELETE
    @Path("/{date}")
    @Needs(permission = Permission.SCHEDULE_MANAGE, action = ACTION)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    public Uni<Response> unskip(UUID schedule, LocalDate date) {
        var change = asking.change(ACTION, "no longer skipped");
        return desk.serve(schedule, change, (tx, locked) -> {
            require(locked, date, change.now());
            return office.change(
                    tx, change, locked, s -> s.notSkipping(date, change.caller().name(), change.now()));
        });
    }

    private static void require(Placed locked, LocalDate date, Instant now) {
        Office.requireOpen(locked);
        var timing = locked.schedule().terms().timing();
        if (!timing.runsOn(date)) throw wrong("the schedule does not run on that day");
        if (timing.on(date).filter(window -> window.startsAt().isAfter(now)).isEmpty())
            throw ScheduleProblem.OCCURRENCE_BEGUN.because(
                    "The start of that day has passed. Stop the recording if it is not wanted.");
    }

    private static void requireRoom(Placed locked) {
        if (locked.schedule().skippedDates().size() >= MOST_DAYS)
            throw wrong("at most " + MOST_DAYS + " days can be skipped; give the schedule an end instead");
    }

    private static RuntimeException wrong(String detail) {
        return TermsCheck.invalid(List.of(new FieldError("date", detail)));
    }
}
