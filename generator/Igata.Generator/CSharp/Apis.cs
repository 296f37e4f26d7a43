using Igata.Specs.Model;

namespace Igata.Generator.CSharp;

/// <summary>What the client and its errors need to know of their API.</summary>
internal static class Apis
{
    public static ApiCode Of(Api api) => new()
    {
        Title = Title(api),
        NameLiteral = Literal.Of(api.Name),
        DispatchHeaderLiteral = Literal.Of(api.DispatchHeader ?? ""),
        ContentTypeLiteral = Literal.Of(api.ContentType),
        EndpointLiteral = api.Endpoint is null ? null : Literal.Of(api.Endpoint),
        Endpoint = Words.Text(api.Endpoint),
        Bearer = api.Auth is BearerAuth,
        Docs =
        [
            .. Words.Element("summary", $"Calls {Title(api)}. Safe to use from any number of threads at once."),
            .. Words.Element("remarks", Words.Text(api.Docs.Summary), Words.Text(api.Docs.Remarks), Source(api)),
        ],
    };

    public static string Title(Api api) => XmlText.Of(api.Title ?? api.Name);

    public static string? Source(Api api) => api.Source is null ? null : $"Described from: {XmlText.Of(api.Source)}.";

    public static EnumCode Errors(Api api, ApiNames names) => new()
    {
        Name = names.Error,
        Of = "string",
        Docs = Words.Element("summary", $"The codes of the errors of {Title(api)}. Open: a code that is not named here is kept."),
        Values = [.. api.Errors.Codes.Select(Value)],
    };

    /// <summary>The HTTP status of each code that has one: its own, or the code itself where the status is the code.</summary>
    public static EquatableArray<ErrorStatus> Statuses(ErrorShape shape) =>
    [
        .. from code in shape.Codes
           let status = code.Status ?? (shape.IsProtocols && int.TryParse(code.Code, out int number) ? number : null)
           where status is not null
           select new ErrorStatus(code.Name, status.Value),
    ];

    private static EnumValueCode Value(ErrorCode code) => new(
        code.Name,
        Literal.Of(code.Code),
        Literal.JsonInside(code.Code),
        [
            .. Words.Element("summary", Words.Text(code.Docs.Summary), XmlText.Code(code.Code) + (code.Status is null ? "" : $", HTTP status {code.Status}")),
            .. Words.Element("remarks", Words.Text(code.Docs.Remarks)),
        ],
        []);

    public static string Shape(ErrorShape shape)
    {
        (string Name, string? Value)[] parts =
        [
            ("CodePointer", shape.CodePointers.FirstOrDefault()),
            ("CodeAfter", shape.CodeAfter),
            ("CodeHeader", shape.CodeHeader),
            ("MessagePointer", shape.MessagePointers.FirstOrDefault()),
        ];
        return string.Join(", ", parts.Where(part => part.Value is not null).Select(part => $"{part.Name} = {Literal.Of(part.Value!)}"));
    }
}
