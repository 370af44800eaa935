package io.roomtone.job;

import io.roomtone.contracts.problem.ProblemSlug;
import io.roomtone.kit.problem.ProblemType;

/// What can be wrong with a request about jobs and nodes.
public enum JobProblem implements ProblemType {
    CAPACITY_USED_UP("capacity-used-up", 409, "The node records as much as it can"),
    NO_INTERFACE("no-interface", 409, "The node has nothing to record from"),
    INTERFACE_UNKNOWN("interface-unknown", 422, "The node has no such interface"),
    INTERFACE_UNAVAILABLE("interface-unavailable", 409, "The interface is not there just now"),
    CHANNELS_OUTSIDE("channels-outside-interface", 422, "The interface does not have these channels"),
    CHANNELS_TOO_MANY("channels-too-many", 422, "The profile cannot hold so many channels"),
    PROFILE_UNKNOWN("profile-unknown", 422, "There is no such profile"),
    PROFILE_IS_DEFAULT("profile-is-default", 409, "The default profile cannot be archived"),
    PROFILE_ARCHIVED("profile-archived", 409, "The profile is archived"),
    NODE_NOT_ENROLLED("node-not-enrolled", 409, "No agent has enrolled for this node"),
    NODE_DRAINING("node-draining", 409, "The node takes no new work"),
    NODE_REVOKED(ProblemSlug.NODE_REVOKED, 403, "The node was revoked"),
    /// 409, for people: the node's own requests get [#NODE_REVOKED].
    NODE_WITHDRAWN("node-withdrawn", 409, "The node was revoked"),
    ENROLMENT_REFUSED("enrolment-refused", 403, "The enrolment token is not good"),
    TOKEN_FROM_THE_FUTURE("token-unknown", 409, "This lease token was never given out");

    private final String slug;
    private final int status;
    private final String title;

    JobProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
