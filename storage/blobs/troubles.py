"""What a bucket's server refuses, as one sentence for people.

In: an exception of s3fs, botocore, aiohttp or another system behind fsspec. Out: `Fatal` for what a person has to mend,
`Transient` for what passes by itself or is not known. Decided by the codes of S3 and the names of the exceptions: no text
of the server or of a library is repeated, so that no key can be in a sentence.

Failures: none of its own.
"""

from __future__ import annotations

from domain.errors import Fatal, PostroomError, Transient

_LOGIN = "refuses the login: access key or secret key is wrong or has ended"
_RIGHTS = "refuses: this login may not read, write, list and delete there"
_FULL = "takes no more: it is full, or its quota is used up"
_CLOCK = "refuses: the clock of this machine differs from its own by minutes; set this machine's clock"
_REGION = "is in another region; set s3.region to it"
_BUSY = "is overloaded or has a fault of its own"
_LATE = "does not answer in time"
_OTHER = "gets answers that are none of S3: look at s3.endpoint, and for a proxy that asks to sign in"

# https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html, and what Ceph and MinIO say beside these.
_FATAL = {
    "NoSuchBucket": "does not exist",
    "InvalidBucketName": "has a name that no bucket can have",
    "AccessDenied": _RIGHTS,
    "AllAccessDisabled": _RIGHTS,
    "AccountProblem": _RIGHTS,
    "MethodNotAllowed": _RIGHTS,
    "403": _RIGHTS,
    "InvalidAccessKeyId": _LOGIN,
    "SignatureDoesNotMatch": _LOGIN,
    "ExpiredToken": _LOGIN,
    "InvalidToken": _LOGIN,
    "InvalidSecurity": _LOGIN,
    "UserSuspended": _LOGIN,
    "RequestTimeTooSkewed": _CLOCK,
    "RequestExpired": _CLOCK,
    "QuotaExceeded": _FULL,
    "XMinioStorageFull": _FULL,
    "XMinioAdminBucketQuotaExceeded": _FULL,
    "InsufficientStorage": _FULL,
    "507": _FULL,
    "EntityTooLarge": "takes no file that is so large",
    "PermanentRedirect": _REGION,
    "AuthorizationHeaderMalformed": _REGION,
    "IllegalLocationConstraintException": _REGION,
    "301": _REGION,
}
_TRANSIENT = {
    "SlowDown": _BUSY,
    "ServiceUnavailable": _BUSY,
    "InternalError": _BUSY,
    "OperationAborted": _BUSY,
    "RequestTimeout": _LATE,
    "BadDigest": "received other bytes than were sent",
}
# Classes of botocore, aiohttp and fsspec by name: they are there only where S3 is used.
_FATAL_CLASSES = {
    "NoCredentialsError": "has no login: set access_key and secret_key under [s3], or one that Amazon's programs find",
    "PartialCredentialsError": "has half a login: set access_key and secret_key under [s3]",
    "CredentialRetrievalError": _LOGIN,
    "ProfileNotFound": "has no login: the profile that the environment names does not exist",
    "SSLError": "shows a certificate that cannot be verified; name its authority by s3.ca_file",
    "ParamValidationError": "has a name that no bucket can have",
}
_TRANSIENT_CLASSES = {
    "EndpointConnectionError": "cannot be reached",
    "ConnectTimeoutError": "cannot be reached: no answer in time",
    "ReadTimeoutError": _LATE,
    "FSTimeoutError": _LATE,
    "TimeoutError": _LATE,
    "ConnectionClosedError": "broke the connection off",
    "ClientPayloadError": "broke its answer off",
    "IncompleteReadError": "broke its answer off",
    "HTTPClientError": "broke the connection off",
    "ResponseParserError": _OTHER,
    "NotS3": _OTHER,
}


def is_missing(error: FileNotFoundError) -> bool:
    """Whether the object itself is missing; a bucket that is gone is another trouble, and nothing is known of its objects."""
    return _code(error) != "NoSuchBucket"


def trouble_of(error: Exception, where: str) -> PostroomError:
    """The trouble behind an exception; `where` names the bucket or store, with which the sentence begins."""
    code = _code(error)
    if code in _FATAL:
        return Fatal(f"{where} {_FATAL[code]}")
    if code in _TRANSIENT:
        return Transient(f"{where} {_TRANSIENT[code]}")
    if code:
        return Transient(f"{where} {_BUSY}" if code.startswith("5") else f"{where} refuses: {code}")
    names = [each.__name__ for each in type(error).__mro__]
    for name in names:
        if name in _FATAL_CLASSES:
            return Fatal(f"{where} {_FATAL_CLASSES[name]}")
        if name in _TRANSIENT_CLASSES:
            return Transient(f"{where} {_TRANSIENT_CLASSES[name]}")
    if isinstance(error, PermissionError):
        return Fatal(f"{where} {_RIGHTS}")
    return Transient(f"{where} does not work: {type(error).__name__}")


def _code(error: BaseException | None) -> str:
    """The code of S3 behind an exception of s3fs, or nothing."""
    while error is not None:
        response = getattr(error, "response", None)
        if isinstance(response, dict):
            said = str(response.get("Error", {}).get("Code") or "")
            return said or str(response.get("ResponseMetadata", {}).get("HTTPStatusCode", ""))
        error = error.__cause__
    return ""
