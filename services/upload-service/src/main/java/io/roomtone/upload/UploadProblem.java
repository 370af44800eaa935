package io.roomtone.upload;

import io.roomtone.kit.problem.ProblemType;

/// What can be wrong with a request about uploads, policies and destinations.
public enum UploadProblem implements ProblemType {
    ARCHIVED("archived", 409, "It is archived"),
    DESTINATION_IN_USE("destination-in-use", 409, "Upload policies use this destination"),
    DESTINATION_REFUSED("destination-refused", 422, "This place cannot be a destination"),
    DESTINATION_SILENT("destination-silent", 503, "The destination does not answer"),
    POLICY_UNKNOWN("policy-unknown", 422, "There is no such upload policy"),
    DESTINATION_UNKNOWN("destination-unknown", 422, "There is no such destination"),
    UPLOAD_EXISTS("upload-exists", 409, "This file already has an upload under this policy"),
    NOT_NOW("not-now", 409, "The upload is past this");

    private final String slug;
    private final int status;
    private final String title;

    UploadProblem(String slug, int status, String title) {
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
