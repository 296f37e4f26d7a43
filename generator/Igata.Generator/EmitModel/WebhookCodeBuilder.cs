using System.Globalization;
using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the code of the webhooks of a model.</summary>
internal sealed class WebhookCodeBuilder(Api api, ApiNames names, TypeMap types)
{
    public WebhookCode Build(Webhook webhook)
    {
        UnionDef? union = webhook.FindUnion(types.FindType);
        WebhookResponseCode? response = webhook.Call.Response is { } type ? BuildResponse(type, webhook.IsResponseOptional) : null;
        DocBlock shortDocs = DocBlock.Summarize(XmlDocs.EscapeText(webhook.Call.Docs.Summary) ?? XmlText.Escape(webhook.Name) + ".");
        return new WebhookCode
        {
            Name = webhook.Name,
            KeyLiteral = Literal.Create(webhook.Key),
            Request = types.Map(webhook.Call.Request!),
            HasParts = webhook.Call.Http is not null,
            Response = response,
            EmptyStatus = webhook.Status,
            Signature = webhook.Signature is { } signature ? BuildSignature(signature) : null,
            Cases = union is null ? [] : [.. union.Cases.Select(unionCase => BuildCase(webhook, unionCase, response))],
            ShortDocs = shortDocs,
            Docs = shortDocs.Remark(XmlDocs.EscapeText(webhook.Call.Docs.Remarks), DescribeErrors(webhook.Call), XmlDocs.DescribeLifecycle(webhook.Call.Lifecycle)),
            Attributes = XmlDocs.BuildAttributes(webhook.Call.Lifecycle, webhook.Call.Lifecycle.ReplacedBy is { } replacement ? $" Use {replacement}Async." : ""),
        };
    }

    public WebhookTablesFile BuildTables(IReadOnlyList<Webhook> webhooks, string space) => new()
    {
        HintName = HintNames.Create(names.Webhooks),
        Namespace = space,
        SpecPath = api.File,
        Names = names,
        Title = ApiCodeBuilder.FormatTitle(api),
        ApiLiteral = Literal.Create(api.Name),
        Description = [.. BuildDescription(api.Receiver)],
        HasUnknown = api.Receiver.DispatchHeader is not null,
        HasChallenge = api.Receiver.Challenge is not null,
        Operations = [.. webhooks.Select(webhook => MemberNames.FormatOperationName(webhook.Name))],
    };

    private WebhookCaseCode BuildCase(Webhook webhook, UnionCase unionCase, WebhookResponseCode? common)
    {
        WebhookAnswer? own = webhook.Answers.FirstOrDefault(answer => answer.Case == unionCase.Name);
        string wire = XmlText.FormatCode(unionCase.Wire ?? unionCase.Name);
        DocBlock docs = unionCase.Type is DefinedType defined && types.Find(defined).Docs.Summary is { } summary
            ? DocBlock.Summarize(XmlDocs.EscapeText(summary))
            : DocBlock.Summarize($"A {wire} of {XmlText.FormatCode(webhook.Name)}.");
        return new WebhookCaseCode(unionCase.Name, types.Map(unionCase.Type), own is null ? common : BuildResponse(own.Type, own.Type is NullableType), own is not null, docs);
    }

    private WebhookResponseCode BuildResponse(TypeRef type, bool canBeAbsent) => canBeAbsent
        ? new(types.Map(type is NullableType ? type : new NullableType(type)), types.Map(type is NullableType nullable ? nullable.Inner : type).Writer, true)
        : new(types.Map(type), types.Map(type).Writer, false);

    private string? DescribeErrors(Method call)
    {
        string[] codes = [.. call.Errors.Codes.Select(code => api.Errors.Codes.First(declared => declared.Code == code)).Select(code => $"<see cref=\"{names.Error}.{code.Name}\"/>")];
        return codes.Length == 0 ? null : $"A receiver may throw a <see cref=\"{names.Exception}\"/> with {string.Join(" or ", codes)}.";
    }

    private static IEnumerable<string> BuildDescription(Receiver receiver)
    {
        (string Name, string? Value)[] parts =
        [
            ("DispatchHeader", FormatText(receiver.DispatchHeader)),
            ("Signature", receiver.Signature is { } signature ? BuildSignature(signature) : null),
            ("Challenge", receiver.Challenge is { } challenge ? BuildChallenge(challenge) : null),
            ("DuplicatePointers", receiver.Duplicates is { Pointers: { Count: > 0 } pointers } ? FormatList(pointers) : null),
            ("DuplicateHeader", FormatText(receiver.Duplicates?.Header)),
            ("DuplicateSeconds", receiver.Duplicates is { } duplicates ? FormatNumber(duplicates.Keep) : null),
            ("MaxRequestBytes", receiver.MaxBytes is { } bytes ? FormatNumber(bytes) : null),
        ];
        return parts.Where(part => part.Value is not null).Select(part => $"{part.Name} = {part.Value},");
    }

    private static string BuildSignature(WebhookSignature signature)
    {
        if (signature.Algorithm == "none")
        {
            return "SignatureScheme.None";
        }

        (string Name, string? Value)[] parts =
        [
            ("Header", FormatText(signature.Header)),
            ("IsBase64", signature.IsBase64 ? "true" : null),
            ("Key", signature.Key == "text" ? null : FormatText(signature.Key)),
            ("KeyPrefix", FormatText(signature.KeyPrefix)),
            ("Signs", signature.Signs == "{body}" ? null : FormatText(signature.Signs)),
            ("Value", signature.Value.Count == 1 && signature.Value[0] == "{signature}" ? null : FormatList(signature.Value)),
            ("Separator", FormatText(signature.Separator)),
            ("TimestampType", FormatText(signature.Timestamp?.Type)),
            ("TimestampHeader", FormatText(signature.Timestamp?.Header)),
            ("TimestampPointer", FormatText(signature.Timestamp?.Pointer)),
            ("Window", signature.Timestamp is { } timestamp ? FormatNumber(timestamp.Window) : null),
            ("IdHeader", FormatText(signature.Id)),
        ];
        string initializer = Layout.JoinList(parts.Where(part => part.Value is not null).Select(part => $"{part.Name} = {part.Value}"));
        return $"new SignatureScheme({Literal.Create(signature.Algorithm)}){(initializer.Length == 0 ? "" : $" {{ {initializer} }}")}";
    }

    private static string BuildChallenge(WebhookChallenge challenge)
    {
        (string Name, string? Value)[] parts =
        [
            ("IsGet", challenge.IsGet ? "true" : null),
            ("Tests", $"[{Layout.JoinList(challenge.When.Select(ErrorShapeBuilder.FormatTest))}]"),
            ("TokenPointer", FormatText(challenge.Token)),
            ("TextPointer", FormatText(challenge.Text)),
            ("Members", challenge.Members.Count == 0 ? null : $"[{Layout.JoinList(challenge.Members.Select(BuildMember))}]"),
            ("IsSigned", challenge.IsSigned ? "true" : null),
        ];
        return $"new ChallengeScheme {{ {Layout.JoinList(parts.Where(part => part.Value is not null).Select(part => $"{part.Name} = {part.Value}"))} }}";
    }

    private static string BuildMember(WebhookChallengeMember member)
    {
        string value = member.Const is { } constant ? $"Constant = {Literal.Create(constant)}" : $"Pointer = {Literal.Create(member.Pointer!)}{(member.IsSigned ? ", IsSigned = true" : "")}";
        return $"new ChallengeMember({Literal.Create(member.Name)}) {{ {value} }}";
    }

    private static string? FormatText(string? text) => text is null ? null : Literal.Create(text);

    private static string FormatList(IEnumerable<string> texts) => $"[{Layout.JoinList(texts.Select(Literal.Create))}]";

    private static string FormatNumber(int number) => number.ToString(CultureInfo.InvariantCulture);
}
