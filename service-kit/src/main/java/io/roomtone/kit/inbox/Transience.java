package io.roomtone.kit.inbox;

import io.roomtone.kit.problem.ProblemException;
import io.vertx.pgclient.PgException;

/// Tells what may pass from what never will.
final class Transience {
    private Transience() {}

    /// True unless the record or the program is at fault: an unknown kind of failure is retried rather than given up.
    static boolean mayPass(Throwable failure) {
        return switch (failure) {
            case PoisonException e -> false;
            case ProblemException e -> e.type().status() >= 500;
            case PgException e -> !isAboutTheData(e.getSqlState());
            case NullPointerException e -> false;
            case IllegalArgumentException e -> false;
            case ClassCastException e -> false;
            default -> true;
        };
    }

    // classes of SQLSTATE: 22 data exception, 23 integrity violation, 42 syntax error or unknown name
    private static boolean isAboutTheData(String sqlState) {
        return sqlState != null
                && (sqlState.startsWith("22") || sqlState.startsWith("23") || sqlState.startsWith("42"));
    }
}
