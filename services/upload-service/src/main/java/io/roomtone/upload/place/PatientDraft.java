package io.roomtone.upload.place;

/// A draft in a [PatientPlace].
final class PatientDraft implements Draft {
    private final Draft draft;
    private final Patience patience;

    PatientDraft(Draft draft, Patience patience) {
        this.draft = draft;
        this.patience = patience;
    }

    @Override
    public String session() {
        return draft.session();
    }

    @Override
    public long held() {
        return draft.held();
    }

    @Override
    public int wanted() {
        return draft.wanted();
    }

    @Override
    public void append(byte[] bytes) {
        patience.ask(() -> {
            draft.append(bytes);
            return null;
        });
    }

    @Override
    public Presence publish() {
        return patience.ask(draft::publish);
    }

    // a file that is being written to cannot be closed before the disk has answered
    @Override
    public void close() {
        patience.last(draft::close);
    }
}
