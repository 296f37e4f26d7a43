using Igata.Specs.Model;
using Igata.Specs.Names;

namespace Igata.Specs.Printing;

/// <summary>Prints webhooks and their receiver.</summary>
internal sealed class WebhookPrinter(Api api, TypePrinter types)
{
    private static readonly ILookup<string?, Method> NoVariants = Array.Empty<Method>().ToLookup(method => method.VariantOf);

    public bool PrintsExamples { get; init; }

    public string Print(Webhook webhook) => YamlFlowWriter.FormatMapping(
    [
        ("as", YamlFlowWriter.FormatText(webhook.Name)),
        .. SpecPrinter.PrintDocs(webhook.Call.Docs),
        .. SpecPrinter.PrintLifecycle(webhook.Call.Lifecycle, FindKey),
        ("signature", PrintSignature(webhook.Signature)),
        .. webhook.Call.Http is null ? [("request", PrintBody(webhook.Call.Request))] : new HttpPrinter(types, NoVariants).PrintWebhook(webhook.Call),
        (webhook.IsResponseOptional ? "response?" : "response", PrintBody(webhook.Call.Response)),
        ("answers", webhook.Answers.Count == 0 ? null : types.PrintFields(webhook.Answers.Select(answer => new Field { Wire = answer.Wire, Name = CSharpName.Create(answer.Wire), Type = answer.Type }))),
        ("status", webhook.Status == 200 ? null : YamlFlowWriter.FormatNumber(webhook.Status)),
        ("errors", FormatTexts(webhook.Call.Errors.Codes)),
        ("examples", PrintsExamples ? ExamplePrinter.PrintWebhook(webhook.Call) : null),
    ]);

    public static string? Print(Receiver receiver) => receiver == Receiver.None ? null : YamlFlowWriter.FormatMapping(
        ("dispatch", receiver.DispatchHeader is null ? null : YamlFlowWriter.FormatMapping(("header", YamlFlowWriter.FormatText(receiver.DispatchHeader)))),
        ("signature", PrintSignature(receiver.Signature)),
        ("challenge", PrintChallenge(receiver.Challenge)),
        ("duplicates", PrintDuplicates(receiver.Duplicates)),
        ("maxBytes", YamlFlowWriter.FormatNumber(receiver.MaxBytes)));

    private string? FindKey(string name) => api.Webhooks.Where(webhook => webhook.Name == name).Select(webhook => webhook.Call.Wire).FirstOrDefault();

    private string? PrintBody(TypeRef? type) => type is null ? null : types.PrintBody(type);

    private static string? PrintSignature(WebhookSignature? signature) => signature switch
    {
        null => null,
        { Algorithm: "none" } => "none",
        _ => YamlFlowWriter.FormatMapping(
            ("header", YamlFlowWriter.FormatText(signature.Header)),
            ("algorithm", signature.Algorithm),
            ("encoding", signature.IsBase64 ? "base64" : null),
            ("key", signature.Key == "text" ? null : signature.Key),
            ("key-prefix", YamlFlowWriter.FormatText(signature.KeyPrefix)),
            ("signs", signature.Signs == "{body}" ? null : YamlFlowWriter.FormatText(signature.Signs)),
            ("value", signature.Separator is not null ? FormatTexts(signature.Value) : signature.Value[0] == "{signature}" ? null : YamlFlowWriter.FormatText(signature.Value[0])),
            ("separator", signature.Separator is null or "," ? null : YamlFlowWriter.FormatText(signature.Separator)),
            ("timestamp", signature.Timestamp is not { } timestamp ? null : PrintTimestamp(timestamp)),
            ("id", YamlFlowWriter.FormatText(signature.Id))),
    };

    // A time in the header of the signature needs no keyword, unless it has another form.
    private static string? PrintTimestamp(WebhookTimestamp timestamp) => timestamp == new WebhookTimestamp() ? null : YamlFlowWriter.FormatMapping(
        ("header", YamlFlowWriter.FormatText(timestamp.Header)),
        ("member", YamlFlowWriter.FormatText(timestamp.Pointer)),
        ("type", timestamp.Type == "unix-seconds" ? null : timestamp.Type),
        ("window", timestamp.Window == 300 ? null : YamlFlowWriter.FormatNumber(timestamp.Window)));

    private static string? PrintChallenge(WebhookChallenge? challenge) => challenge is null ? null : YamlFlowWriter.FormatMapping(
        (challenge.IsGet ? "query" : "when", RulePrinter.PrintTests(challenge.When)),
        ("token", YamlFlowWriter.FormatText(challenge.Token)),
        ("answer", challenge.Text is not { } text ? YamlFlowWriter.FormatMapping(challenge.Members.Select(member => (YamlFlowWriter.FormatText(member.Name)!, PrintMember(member))))
            : challenge.IsGet ? YamlFlowWriter.FormatMapping(("query", YamlFlowWriter.FormatText(text)))
            : YamlFlowWriter.FormatText(text)),
        ("signed", challenge.IsGet ? null : challenge.IsSigned ? "true" : "false"));

    private static string? PrintMember(WebhookChallengeMember member) =>
        member.Const is { } value ? YamlFlowWriter.FormatMapping(("const", YamlFlowWriter.FormatJson(value)))
        : member.IsSigned ? YamlFlowWriter.FormatMapping(("sign", YamlFlowWriter.FormatText(member.Pointer)))
        : YamlFlowWriter.FormatText(member.Pointer);

    private static string? PrintDuplicates(WebhookDuplicates? duplicates) => duplicates is null ? null : YamlFlowWriter.FormatMapping(
        ("by", duplicates.Header is { } header ? YamlFlowWriter.FormatMapping(("header", YamlFlowWriter.FormatText(header))) : FormatTexts(duplicates.Pointers)),
        ("keep", duplicates.Keep == 86400 ? null : YamlFlowWriter.FormatNumber(duplicates.Keep)));

    private static string? FormatTexts(EquatableArray<string> texts) => texts.Count == 0 ? null : YamlFlowWriter.FormatList(texts.Select(text => YamlFlowWriter.FormatText(text)!));
}
