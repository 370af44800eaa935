package io.roomtone.upload.place;

import io.roomtone.upload.Destination.Settings;
import java.io.UncheckedIOException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// What an S3 server or the way to it refuses, as a sentence for a person.
final class S3Trouble {
    private S3Trouble() {}

    static PlaceException of(SdkException e, Settings.S3 settings) {
        return new PlaceException(e instanceof S3Exception s3 ? refused(s3, settings) : unreachable(settings), e);
    }

    static PlaceException broken(UncheckedIOException e, Settings.S3 settings) {
        return new PlaceException(unreachable(settings), e);
    }

    private static String refused(S3Exception e, Settings.S3 settings) {
        var code = e.awsErrorDetails() == null ? "" : code(e.awsErrorDetails());
        return switch (code) {
            case "InvalidAccessKeyId", "SignatureDoesNotMatch" ->
                "The destination refuses the access key. Correct access key and secret of the destination.";
            case "NoSuchBucket" ->
                "There is no bucket " + settings.bucket()
                        + " at the destination. Make it there, or correct the destination.";
            case "AuthorizationHeaderMalformed", "PermanentRedirect", "IllegalLocationConstraintException" ->
                "The bucket " + settings.bucket() + " lies in another region than " + settings.region()
                        + ". Correct the region of the destination.";
            case "RequestTimeTooSkewed" ->
                "The clocks of the destination and of this service differ too much. Set them right.";
            default -> byStatus(e.statusCode(), code, settings);
        };
    }

    private static String byStatus(int status, String code, Settings.S3 settings) {
        var said = code.isBlank() ? String.valueOf(status) : status + " " + code;
        if (status == 401 || status == 403) {
            return "The access key may not do this in bucket " + settings.bucket() + " (" + said
                    + "). Allow it to list, put, get and delete objects and to list and abort multipart uploads.";
        }
        if (status == 404) {
            return "The destination does not know bucket " + settings.bucket() + " (" + said
                    + "). Check its address and the bucket.";
        }
        return "The destination could not do it (" + said + "). Look into its log if this stays.";
    }

    private static String unreachable(Settings.S3 settings) {
        return "The destination does not answer at " + settings.endpoint()
                + ". Check that it is up and that the address is right.";
    }

    private static String code(AwsErrorDetails details) {
        var code = details.errorCode() == null ? "" : details.errorCode();
        // it is shown and logged, and whoever answers can say anything
        return code.matches("\\w{1,60}") ? code : "";
    }
}
