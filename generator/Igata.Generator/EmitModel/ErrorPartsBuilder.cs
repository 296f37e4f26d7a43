using Igata.Specs.Model;
using Igata.Specs.Names;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the properties of the exception of an API: one for each type of a body, and one for each header.</summary>
internal sealed class ErrorPartsBuilder
{
    private readonly ApiNames _names;
    private readonly TypeMap _types;
    private readonly ErrorPartSource[] _sources;
    private readonly ErrorPartConditions _conditions;
    private readonly Dictionary<string, string> _bodyNames;

    public ErrorPartsBuilder(Api api, ApiNames names, TypeMap types)
    {
        _names = names;
        _sources = [.. ErrorPartSource.GetAll(api)];
        _conditions = new ErrorPartConditions(api, names, _sources);

        // The properties of the exception are named after bodies and headers, and hide types of the same name.
        IEnumerable<TypeRef> bodies = _sources.SelectMany(source => source.GetBodies()).Select(body => body.Type);
        _types = types.CreateScope([.. bodies.OfType<DefinedType>().Select(body => body.Name), .. _sources.SelectMany(source => source.Codes).SelectMany(code => code.Headers).Select(header => header.Name)]);
        _bodyNames = NameBodies();
    }

    public static TypeRef GetBareType(TypeRef type) => type is NullableType { Inner: var inner } ? inner : type;

    public EquatableArray<ErrorPartCode> BuildBodies()
    {
        string[] common = [.. _sources.Select(source => source.Body).OfType<TypeRef>().Select(GetKey).Distinct()];
        var parts = new List<ErrorPartCode>();
        foreach (IGrouping<string, (TypeRef Type, ErrorCode Code)> group in GetCodeBodies().GroupBy(body => GetKey(body.Type)).Where(group => !common.Contains(group.Key)))
        {
            parts.Add(BuildBody(group.First().Type, _conditions.DescribeCodes([.. group.Select(body => body.Code).Distinct()])));
        }

        parts.AddRange(_sources.Select(source => source.Body).OfType<TypeRef>().GroupBy(GetKey).Select(group => BuildBody(GetBareType(group.First()), "")));
        foreach (bool isText in new[] { true, false })
        {
            ErrorCode[] codes = [.. _sources.SelectMany(source => source.Codes).Where(code => code.Content?.IsText == isText)];
            if (codes.Length > 0)
            {
                parts.Add(BuildContent(isText, codes));
            }
        }

        return parts.ToEquatableArray();
    }

    private IEnumerable<(TypeRef Type, ErrorCode Code)> GetCodeBodies() =>
        _sources.SelectMany(source => source.Codes).Where(code => code.Body is not null).Select(code => (GetBareType(code.Body!), code));

    private string GetKey(TypeRef type) => _types.Map(GetBareType(type)).Name;

    private ErrorPartCode BuildBody(TypeRef type, string suffix)
    {
        CsType mapped = _types.Map(type);
        return new ErrorPartCode(
            _bodyNames[mapped.Name],
            mapped,
            _conditions.Build(code => code.Content is not null ? false : code.Body is null ? null : GetKey(code.Body) == mapped.Name, body => body is not null && GetKey(body) == mapped.Name),
            ErrorPartKind.Body,
            [mapped.Reader],
            DocBlock.Summarize($"The body{suffix}; null if there is none, or another."));
    }

    private ErrorPartCode BuildContent(bool isText, ErrorCode[] codes) => new(
        isText ? "TextContent" : "BinaryContent",
        TypeMap.MapScalar(new ScalarType(isText ? ScalarKind.String : ScalarKind.Bytes)),
        _conditions.Build(code => code.Content?.IsText == isText, _ => false),
        isText ? ErrorPartKind.Text : ErrorPartKind.Bytes,
        ["response"],
        DocBlock.Summarize($"The body{_conditions.DescribeCodes(codes)}, which is {(isText ? "text" : "bytes")}; null if there is none, or another."));

    public EquatableArray<ErrorPartCode> BuildHeaders()
    {
        var headers = new List<ErrorPartCode>();
        ErrorCode[] codes = [.. _sources.SelectMany(source => source.Codes)];
        foreach ((ErrorCode code, Field field) in codes.SelectMany(code => code.Headers.Select(field => (code, field))))
        {
            CsType type = _types.Map(GetBareType(field.Type));
            string name = NameHeader(code, field, type, headers);
            if (headers.All(other => other.Property != name))
            {
                bool IsSame(ErrorCode candidate) => candidate.Headers.Any(header => header.Name == field.Name && header.Wire == field.Wire && _types.Map(GetBareType(header.Type)).Name == type.Name);
                string summary = XmlDocs.EscapeText(field.Docs.Summary) is { } text ? text + " " : "";
                string described = _conditions.DescribeCodes([.. codes.Where(IsSame)]);
                headers.Add(new ErrorPartCode(
                    name,
                    type,
                    _conditions.Build(candidate => IsSame(candidate), _ => false),
                    field.IsFamily ? ErrorPartKind.HeaderFamily : ErrorPartKind.Header,
                    field.IsFamily ? [.. FamilyBuilder.Build(field, code.Headers, []).Arguments, type.Item!.Reader, type.Item.Form] : [Literal.Create(field.Wire), type.Reader, type.Form],
                    DocBlock.Summarize(field.IsFamily ? $"{summary}{XmlDocs.DescribeFamily(field)}{described}." : $"{summary}The header {XmlText.FormatCode(field.Wire)}{described}; null if there is none.")));
            }
        }

        return headers.ToEquatableArray();
    }

    private string NameHeader(ErrorCode code, Field field, CsType type, List<ErrorPartCode> headers)
    {
        string name = field.Name;
        if (IsTaken(name, type, headers))
        {
            name = code.Name + name;
        }

        while (IsTaken(name, type, headers))
        {
            name += "Header";
        }

        return name;
    }

    private bool IsTaken(string name, CsType type, List<ErrorPartCode> headers) =>
        IsReserved(name) || _bodyNames.ContainsValue(name) || headers.Any(other => other.Property == name && other.Type.Name != type.Name);

    /// <summary>Names the properties of the bodies by their C# types: after the type, or longer if something else has this name.</summary>
    private Dictionary<string, string> NameBodies()
    {
        var names = new Dictionary<string, string>();
        foreach ((TypeRef type, ErrorCode? code) in _sources.SelectMany(source => source.GetBodies()).OrderBy(body => body.Type is DefinedType defined && !IsReserved(defined.Name) ? 0 : 1))
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
}
