using Igata.Specs.Model;
using Igata.Specs.Names;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the code of the errors of an API: the codes, their location in a response, and the data of an error.</summary>
internal sealed class ErrorCodeBuilder
{
    private readonly Api _api;
    private readonly ApiNames _names;
    private readonly TypeMap _types;
    private readonly ErrorShape _shape;
    private readonly Dictionary<string, string> _bodyNames;

    public ErrorCodeBuilder(Api api, ApiNames names, TypeMap types)
    {
        _api = api;
        _names = names;
        _shape = api.Errors;

        // The properties of the exception are named after bodies and headers, and hide types of the same name.
        IEnumerable<TypeRef> bodies = _shape.Codes.Select(code => code.Body).Append(_shape.Body).OfType<TypeRef>().Select(GetBareType);
        _types = types.CreateScope([.. bodies.OfType<DefinedType>().Select(body => body.Name), .. _shape.Codes.SelectMany(code => code.Headers).Select(header => header.Name)]);
        _bodyNames = NameBodies();
    }

    public EnumCode BuildCodes() => new()
    {
        Name = _names.Error,
        Value = TypeMap.MapScalar(new ScalarType(ScalarKind.String)),
        IsText = true,
        Docs = DocBlock.Summarize($"The error codes of {ApiCodeBuilder.FormatTitle(_api)}. Other codes are possible and are preserved."),
        Values = [.. _shape.Codes.Select(BuildValue)],
    };

    /// <summary>Builds the HTTP status of each code that has one: the status in the spec, or the code itself if the codes are HTTP statuses.</summary>
    public EquatableArray<ErrorStatus> BuildStatuses() =>
    [
        .. from code in _shape.Codes
           let status = code.Status ?? (_shape.IsProtocols && _api.Protocol is not Protocol.JsonRpc && int.TryParse(code.Code, out int number) ? number : null)
           where status is not null
           select new ErrorStatus(code.Name, status.Value),
    ];

    /// <summary>Builds the initializer of the shape.</summary>
    public string BuildShape()
    {
        ErrorCode[] retried = [.. _shape.Codes.Where(code => code.RetryAfter is not null)];
        (string Name, string? Value)[] parts =
        [
            ("IsJsonRpc", _api.Protocol is Protocol.JsonRpc ? "true" : null),
            ("CodePointers", FormatList(_shape.CodePointers)),
            ("CodeHeader", FormatText(_shape.CodeHeader)),
            ("CodeAfter", FormatText(_shape.CodeAfter)),
            ("CodeBefore", FormatText(_shape.CodeBefore)),
            ("MessagePointers", FormatList(_shape.MessagePointers)),
            ("RetryAfterHeaders", retried.Length == 0 ? null
                : $"new Dictionary<string, string> {{ {Layout.JoinList(retried.Select(code => $"[{Literal.Create(code.Code)}] = {Literal.Create(code.RetryAfter!)}"))} }}"),
            ("RetryAfterFormats", FormatRetryFormats()),
            ("NonRetryableCodes", FormatList([.. _shape.Codes.Where(code => code.NeverRetry).Select(code => code.Code)])),
        ];
        return Layout.JoinList(parts.Where(part => part.Value is not null).Select(part => $"{part.Name} = {part.Value}"));
    }

    /// <summary>The formats of the headers that a code declares; null if all of them are those of <c>Retry-After</c>.</summary>
    private string? FormatRetryFormats()
    {
        string[] formats =
        [
            .. from code in _shape.Codes
               let header = code.Headers.FirstOrDefault(field => field.Wire.Equals(code.RetryAfter ?? "Retry-After", StringComparison.OrdinalIgnoreCase))
               let format = header is null ? null : GetRetryFormat(header)
               where format is not null
               select $"[{Literal.Create(code.Code)}] = RetryAfterFormat.{format}",
        ];
        return formats.Length == 0 ? null : $"new Dictionary<string, RetryAfterFormat> {{ {Layout.JoinList(formats)} }}";
    }

    /// <summary>The member of <c>RetryAfterFormat</c> for a header; null for the default.</summary>
    private static string? GetRetryFormat(Field header) => GetBareType(header.Type) is not ScalarType scalar ? null
        : ScalarForm.Find(scalar.Kind).RetryAfterFormat ?? (header.Unit is "ms" or "milliseconds" or "millis" ? "Milliseconds" : null);

    public EquatableArray<ErrorPartCode> BuildBodies()
    {
        ErrorCode[] codesWithBody = [.. _shape.Codes.Where(code => code.Body is not null)];
        string? common = _shape.Body is null ? null : _types.Map(GetBareType(_shape.Body)).Name;
        var parts = new List<ErrorPartCode>();
        foreach (IGrouping<string, ErrorCode> group in codesWithBody.GroupBy(code => _types.Map(GetBareType(code.Body!)).Name).Where(group => group.Key != common))
        {
            parts.Add(BuildBody(GetBareType(group.First().Body!), BuildCondition([.. group]), DescribeCodes([.. group])));
        }

        if (_shape.Body is not null)
        {
            ErrorCode[] others = [.. codesWithBody.Where(code => _types.Map(GetBareType(code.Body!)).Name != common)];
            parts.Add(BuildBody(GetBareType(_shape.Body), others.Length == 0 ? Condition.True : BuildCondition(others).Negate(), ""));
        }

        return parts.ToEquatableArray();
    }

    private ErrorPartCode BuildBody(TypeRef type, Condition condition, string suffix) => new(
        _bodyNames[_types.Map(type).Name],
        _types.Map(type),
        condition,
        "TryReadBody",
        [_types.Map(type).Reader],
        DocBlock.Summarize($"The body{suffix}; null if there is none, or another."));

    private static TypeRef GetBareType(TypeRef type) => type is NullableType { Inner: var inner } ? inner : type;

    public EquatableArray<ErrorPartCode> BuildHeaders()
    {
        var headers = new List<ErrorPartCode>();
        string[] bodies = [.. _bodyNames.Values];
        foreach ((ErrorCode code, Field field) in _shape.Codes.SelectMany(code => code.Headers.Select(field => (code, field))))
        {
            CsType type = _types.Map(GetBareType(field.Type));
            string name = field.Name;
            if (IsReserved(name) || bodies.Contains(name) || headers.Any(other => other.Property == name && other.Type.Name != type.Name))
            {
                name = code.Name + name;
            }

            while (IsReserved(name) || bodies.Contains(name) || headers.Any(other => other.Property == name && other.Type.Name != type.Name))
            {
                name += "Header";
            }

            if (headers.All(other => other.Property != name))
            {
                ErrorCode[] codes = [.. _shape.Codes.Where(candidate => candidate.Headers.Any(header => header.Name == field.Name && header.Wire == field.Wire))];
                string summary = XmlDocs.EscapeText(field.Docs.Summary) is { } text ? text + " " : "";
                headers.Add(new ErrorPartCode(
                    name,
                    type,
                    BuildCondition(codes),
                    "TryReadHeader",
                    [Literal.Create(field.Wire), type.Reader, type.Form],
                    DocBlock.Summarize($"{summary}The header {XmlText.FormatCode(field.Wire)}{DescribeCodes(codes)}; null if there is none.")));
            }
        }

        return headers.ToEquatableArray();
    }

    /// <summary>Names the properties of the bodies by their C# types: after the type, or longer if something else has this name.</summary>
    private Dictionary<string, string> NameBodies()
    {
        var names = new Dictionary<string, string>();
        (TypeRef Type, ErrorCode? Code)[] bodies = [.. _shape.Codes.Where(code => code.Body is not null).Select(code => (GetBareType(code.Body!), (ErrorCode?)code)), .. _shape.Body is { } common ? [(GetBareType(common), null)] : Array.Empty<(TypeRef, ErrorCode?)>()];
        foreach ((TypeRef type, ErrorCode? code) in bodies.OrderBy(body => body.Type is DefinedType defined && !IsReserved(defined.Name) ? 0 : 1))
        {
            string name = type is DefinedType defined ? defined.Name : (code?.Name ?? "") + "Details";
            string key = _types.Map(type).Name;
            while (!names.ContainsKey(key) && (IsReserved(name) || names.ContainsValue(name)))
            {
                name += "Body";
            }

            names[key] = names.TryGetValue(key, out string? existing) ? existing : name;
        }

        return names;
    }

    private bool IsReserved(string name) => ReservedNames.InExceptions.Contains(name) || name == _names.Error || name == _names.Exception;

    private Condition BuildCondition(ErrorCode[] codes) => Condition.Is("Code", [.. codes.Select(FormatName)]);

    private string FormatName(ErrorCode code) => $"{_names.Error}.Names.{code.Name}";

    private string DescribeCodes(ErrorCode[] codes) =>
        codes.Length == 0 ? "" : $" of {string.Join(" or ", codes.Select(code => $"<see cref=\"{_names.Error}.{code.Name}\"/>"))}";

    private static string? FormatList(EquatableArray<string> texts) => texts.Count == 0 ? null : $"[{Layout.JoinList(texts.Select(Literal.Create))}]";

    private static string? FormatText(string? text) => text is null ? null : Literal.Create(text);

    private static EnumValueCode BuildValue(ErrorCode code) => new(
        code.Name,
        Literal.Create(code.Code),
        Literal.EscapeJson(code.Code),
        DocBlock.Summarize(XmlDocs.EscapeText(code.Docs.Summary), XmlText.FormatCode(code.Code) + (code.Status is null ? "" : $", HTTP status {code.Status}"))
            .Remark(XmlDocs.EscapeText(code.Docs.Remarks)),
        []);
}
