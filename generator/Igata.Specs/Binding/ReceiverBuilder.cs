using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Binds what all webhooks have in common.</summary>
internal static class ReceiverBuilder
{
    public static Receiver Build(ReceiverSpec? receiver) => receiver is null ? Receiver.None : new Receiver
    {
        DispatchHeader = receiver.DispatchHeader?.Value,
        Signature = BuildSignature(receiver.Signature),
        Challenge = BuildChallenge(receiver.Challenge, receiver.Signature is not null),
        Duplicates = receiver.Duplicates is not { } duplicates ? null : new WebhookDuplicates
        {
            Pointers = duplicates.Members.Select(member => HeaderBuilder.ToJsonPointer(member.Value)).ToEquatableArray(),
            Header = duplicates.Header?.Value,
            Keep = duplicates.Keep?.Value ?? 86400,
        },
        MaxBytes = receiver.MaxBytes?.Value,
    };

    public static WebhookSignature? BuildSignature(SignatureSpec? signature) => signature switch
    {
        null => null,
        { IsNone: true } => WebhookSignature.None,
        _ => new WebhookSignature
        {
            Algorithm = signature.Algorithm?.Value ?? "hmac-sha256",
            Header = signature.Header?.Value,
            IsBase64 = signature.Encoding?.Value == "base64",
            Key = signature.Key?.Value ?? "text",
            KeyPrefix = signature.KeyPrefix,
            Signs = signature.Signs?.Value ?? "{body}",
            Value = signature.Value.Count == 0 ? ["{signature}"] : signature.Value.Select(part => part.Value).ToEquatableArray(),
            Separator = signature.HasParts ? signature.Separator?.Value ?? "," : null,
            Timestamp = BuildTimestamp(signature),
            Id = signature.Id?.Value,
        },
    };

    // The time can also be a part of the header of the signature, which needs no keyword.
    private static WebhookTimestamp? BuildTimestamp(SignatureSpec signature)
    {
        bool isPart = signature.Value.Any(part => part.Value.Contains("{timestamp}"));
        return signature.Timestamp is null && !isPart ? null : new WebhookTimestamp
        {
            Header = signature.Timestamp?.Header?.Value,
            Pointer = signature.Timestamp?.Member is { } member ? HeaderBuilder.ToJsonPointer(member.Value) : null,
            Type = signature.Timestamp?.Type?.Value ?? "unix-seconds",
            Window = signature.Timestamp?.Window?.Value ?? 300,
        };
    }

    private static WebhookChallenge? BuildChallenge(ChallengeSpec? challenge, bool hasSignature) => challenge is null ? null : new WebhookChallenge
    {
        IsGet = challenge.Query is not null,
        When = (challenge.Query ?? challenge.When ?? []).Select(test => RulesBuilder.BuildTest(test) with { Member = HeaderBuilder.ToJsonPointer(test.Member.Value) }).ToEquatableArray(),
        Token = challenge.Token is { } token ? HeaderBuilder.ToJsonPointer(token.Value) : null,
        Text = challenge.Text is { } text ? HeaderBuilder.ToJsonPointer(text.Value) : null,
        Members = challenge.Members.Select(member => new WebhookChallengeMember(
            member.Name.Value,
            member.Const is { } value ? CanonicalJson.Format(value) : null,
            member.Pointer is { } pointer ? HeaderBuilder.ToJsonPointer(pointer.Value) : null,
            member.IsSigned)).ToEquatableArray(),
        IsSigned = challenge.Query is null && (challenge.Signed?.Value ?? hasSignature),
    };
}
