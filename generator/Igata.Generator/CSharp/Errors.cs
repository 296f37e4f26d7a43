using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>What an API answers when it refuses: codes, where they stand, and what comes with them.</summary>
internal sealed class Errors(Api api, ApiNames names, Types types)
{
    // What the exception has without us.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "ApiMessage", "Body", "BodyText", "Code", "Data", "Equals", "Error", "GetBaseException", "GetHashCode", "GetObjectData",
        "GetType", "Headers", "HeadersToSend", "HelpLink", "HResult", "InnerException", "Json", "Message", "Operation", "RetryAfter",
        "Shape", "Source", "StackTrace", "StatusCode", "StatusOf", "TargetSite", "TextForm", "ToString", "TryReadBody", "TryReadHeader",
    };

    private readonly ErrorShape _shape = api.Errors;

    public EnumCode Codes() => new()
    {
        Name = names.Error,
        Of = "string",
        Docs = Words.Element("summary", $"The codes of the errors of {Apis.Title(api)}. Open: a code that is not named here is kept."),
        Values = [.. _shape.Codes.Select(Value)],
    };

    /// <summary>The HTTP status of each code that has one: its own, or the code itself where the status is the code.</summary>
    public EquatableArray<ErrorStatus> Statuses() =>
    [
        .. from code in _shape.Codes
           let status = code.Status ?? (_shape.IsProtocols && api.Protocol is not Protocol.JsonRpc && int.TryParse(code.Code, out int number) ? number : null)
           where status is not null
           select new ErrorStatus(code.Name, status.Value),
    ];

    /// <summary>The initializer of the shape.</summary>
    public string Shape()
    {
        ErrorCode[] retried = [.. _shape.Codes.Where(code => code.RetryAfter is not null)];
        (string Name, string? Value)[] parts =
        [
            ("IsJsonRpc", api.Protocol is Protocol.JsonRpc ? "true" : null),
            ("CodePointers", List(_shape.CodePointers)),
            ("CodeHeader", Text(_shape.CodeHeader)),
            ("CodeAfter", Text(_shape.CodeAfter)),
            ("CodeBefore", Text(_shape.CodeBefore)),
            ("MessagePointers", List(_shape.MessagePointers)),
            ("RetryAfterHeaders", retried.Length == 0 ? null
                : $"new Dictionary<string, string> {{ {string.Join(", ", retried.Select(code => $"[{Literal.Of(code.Code)}] = {Literal.Of(code.RetryAfter!)}"))} }}"),
            ("NeverRetried", List([.. _shape.Codes.Where(code => code.NeverRetry).Select(code => code.Code)])),
        ];
        return string.Join(", ", parts.Where(part => part.Value is not null).Select(part => $"{part.Name} = {part.Value}"));
    }

    public EquatableArray<ErrorPartCode> Bodies()
    {
        ErrorCode[] own = [.. _shape.Codes.Where(code => code.Body is not null)];
        string? common = _shape.Body is null ? null : types.Of(Bare(_shape.Body)).Name;
        var parts = new List<ErrorPartCode>();
        foreach (IGrouping<string, ErrorCode> group in own.GroupBy(code => types.Of(Bare(code.Body!)).Name).Where(group => group.Key != common))
        {
            parts.Add(Body(Bare(group.First().Body!), group.First(), Is([.. group]), Of([.. group])));
        }

        if (_shape.Body is not null)
        {
            ErrorCode[] others = [.. own.Where(code => types.Of(Bare(code.Body!)).Name != common)];
            string unless = others.Length == 0 ? "" : others.Length == 1 ? $"Code is not {Name(others[0])} && " : $"Code is not ({string.Join(" or ", others.Select(Name))}) && ";
            parts.Add(Body(Bare(_shape.Body), null, unless, ""));
        }

        return parts.ToEquatableArray();
    }

    private ErrorPartCode Body(TypeRef type, ErrorCode? code, string when, string of) => Part(
        NameOf(type, code),
        types.Of(type),
        $"{when}TryReadBody({types.Of(type).Reader}, out {{0}})",
        $"What the body holds{of}; null when there is none, or another.");

    private static TypeRef Bare(TypeRef type) => type is NullableType { Of: var of } ? of : type;

    public EquatableArray<ErrorPartCode> HeadersOf()
    {
        var found = new List<ErrorPartCode>();
        foreach ((ErrorCode code, Field field) in _shape.Codes.SelectMany(code => code.Headers.Select(field => (code, field))))
        {
            CsType type = types.Of(Bare(field.Type));
            string name = Taken.Contains(field.Name) || found.Any(other => other.Property == field.Name && other.Type.Name != type.Name) ? code.Name + field.Name : field.Name;
            if (found.All(other => other.Property != name))
            {
                ErrorCode[] codes = [.. _shape.Codes.Where(candidate => candidate.Headers.Any(header => header.Name == field.Name && header.Wire == field.Wire))];
                string summary = Words.Text(field.Docs.Summary) is { } said ? said + " " : "";
                found.Add(Part(
                    name,
                    type,
                    $"{Is(codes)}TryReadHeader({Literal.Of(field.Wire)}, {type.Reader}, {type.Form}, out {{0}})",
                    $"{summary}The header {XmlText.Code(field.Wire)}{Of(codes)}; null when there is none."));
            }
        }

        return found.ToEquatableArray();
    }

    private static ErrorPartCode Part(string name, CsType type, string read, string words) =>
        new(name, type, read, Words.Element("summary", words));

    private static string NameOf(TypeRef type, ErrorCode? code)
    {
        string name = type is DefinedType defined ? defined.Name : (code?.Name ?? "") + "Details";
        return Taken.Contains(name) ? name + "Body" : name;
    }

    private string Is(ErrorCode[] codes) => $"Code is {string.Join(" or ", codes.Select(Name))} && ";

    private string Name(ErrorCode code) => $"{names.Error}.Names.{code.Name}";

    private string Of(ErrorCode[] codes) =>
        codes.Length == 0 ? "" : $" of {string.Join(" or ", codes.Select(code => $"<see cref=\"{names.Error}.{code.Name}\"/>"))}";

    private static string? List(EquatableArray<string> texts) => texts.Count == 0 ? null : $"[{string.Join(", ", texts.Select(Literal.Of))}]";

    private static string? Text(string? text) => text is null ? null : Literal.Of(text);

    private static EnumValueCode Value(ErrorCode code) => new(
        code.Name,
        Literal.Of(code.Code),
        Literal.JsonInside(code.Code),
        [
            .. Words.Element("summary", Words.Text(code.Docs.Summary), XmlText.Code(code.Code) + (code.Status is null ? "" : $", HTTP status {code.Status}")),
            .. Words.Element("remarks", Words.Text(code.Docs.Remarks)),
        ],
        []);
}
