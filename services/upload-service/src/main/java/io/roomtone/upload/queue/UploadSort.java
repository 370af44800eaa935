package io.roomtone.upload.queue;

/// What a list of uploads can be sorted by. The id makes every order total, so that pages do not overlap.
enum UploadSort {
    CREATED_AT("createdAt", "item.created_at"),
    STATE("state", "item.state"),
    RECORDING("recording", "lower(item.recording_name)"),
    DESTINATION("destination", "lower(destination.name)"),
    SIZE("sizeBytes", "item.size_bytes");

    private final String parameter;
    private final String expression;

    UploadSort(String parameter, String expression) {
        this.parameter = parameter;
        this.expression = expression;
    }

    String parameter() {
        return parameter;
    }

    String ascending() {
        return " order by " + expression + ", item.id";
    }

    String descending() {
        return " order by " + expression + " desc, item.id desc";
    }
}
