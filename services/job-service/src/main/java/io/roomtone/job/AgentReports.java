package io.roomtone.job;

import io.roomtone.contracts.agent.ChannelLevel;
import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import java.util.List;

/// What agents report, checked before it is kept: an agent of another version, or a broken one, must not leave
/// a job behind that nobody can read.
public final class AgentReports {
    private static final int MOST = 1000;
    private static final int LONGEST_TEXT = 1000;
    private static final int SHORT_TEXT = 100;

    private AgentReports() {}

    /// @param levels null = none
    /// @throws io.roomtone.kit.problem.ProblemException `invalid`
    public static List<ChannelLevel> levels(List<ChannelLevel> levels) {
        if (levels == null) return List.of();
        if (levels.size() > MOST) throw invalid("levels", "at most " + MOST);
        if (!levels.stream().allMatch(AgentReports::finite)) throw invalid("levels", "must be numbers");
        return levels;
    }

    /// More than can be kept is no fault: a preview must never cost a job its lease.
    ///
    /// @param events oldest first; null = none
    /// @return the newest of them, with texts that can be kept
    /// @throws io.roomtone.kit.problem.ProblemException `invalid`
    public static List<HealthEventReport> healthEvents(List<HealthEventReport> events) {
        if (events == null) return List.of();
        if (!events.stream().allMatch(AgentReports::complete)) {
            throw invalid("healthEvents", "must have an id, a kind and a severity");
        }
        return events.stream()
                .skip(Math.max(0, events.size() - Preview.KEPT))
                .map(AgentReports::readable)
                .toList();
    }

    /// A name of a version or the like.
    public static String shortText(String text) {
        var clean = text(text);
        return clean == null || clean.length() <= SHORT_TEXT ? clean : clean.substring(0, SHORT_TEXT);
    }

    /// A text that can be kept: shortened, without what PostgreSQL cannot hold. Null stays null.
    public static String text(String text) {
        if (text == null) return null;
        var clean = text.replace("\0", "");
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT) + "…";
    }

    public static RuntimeException invalid(String field, String detail) {
        return CommonProblem.INVALID.because("Correct the report.").with(List.of(new FieldError(field, detail)));
    }

    private static HealthEventReport readable(HealthEventReport event) {
        return new HealthEventReport(
                event.id(),
                event.kind(),
                event.severity(),
                event.positionMillis(),
                event.lengthMillis(),
                text(event.detail()));
    }

    private static boolean finite(ChannelLevel level) {
        return level != null && Double.isFinite(level.peakDbfs()) && Double.isFinite(level.rmsDbfs());
    }

    private static boolean complete(HealthEventReport event) {
        return event != null && event.id() != null && event.kind() != null && event.severity() != null;
    }
}
