using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the initializer of the shape: how a response represents an error, and when a call can be repeated.</summary>
internal sealed class ErrorShapeBuilder(Api api, ApiNames names)
{
    private readonly ErrorShape _shape = api.Errors;

    public string Build() => Layout.JoinList(
    [
        .. BuildParts(_shape, [.. _shape.Codes]),
        .. ErrorCodeBuilder.FindsByStatus(api) ? [$"Codes = {FormatList([.. _shape.Codes.Select(code => code.Code)])}"] : Array.Empty<string>(),
        .. _shape.Codes.Concat(api.Methods.SelectMany(method => method.Errors.Changed)).Any(code => code.Content is not null) ? ["HasContent = true"] : Array.Empty<string>(),
        .. BuildOperations(),
    ]);

    private IEnumerable<string> BuildParts(ErrorShape shape, ErrorCode[] codes)
    {
        ErrorCode[] retried = [.. codes.Where(code => code.RetryAfter is not null)];
        (string Name, string? Value)[] parts =
        [
            ("IsJsonRpc", api.Protocol is Protocol.JsonRpc ? "true" : null),
            ("CodePointers", FormatList(shape.CodePointers)),
            ("CodeHeader", FormatText(shape.CodeHeader)),
            ("CodeAfter", FormatText(shape.CodeAfter)),
            ("CodeBefore", FormatText(shape.CodeBefore)),
            ("MessagePointers", FormatList(shape.MessagePointers)),
            ("Tests", shape.When.Count == 0 ? null : $"[{Layout.JoinList(shape.When.Select(FormatTest))}]"),
            ("RetryAfterHeaders", retried.Length == 0 ? null
                : $"new Dictionary<string, string> {{ {Layout.JoinList(retried.Select(code => $"[{Literal.Create(code.Code)}] = {Literal.Create(code.RetryAfter!)}"))} }}"),
            ("RetryAfterFormats", FormatRetryFormats(codes)),
            ("NonRetryableCodes", FormatList([.. codes.Where(code => code.NeverRetry).Select(code => code.Code)])),
        ];
        return parts.Where(part => part.Value is not null).Select(part => $"{part.Name} = {part.Value}");
    }

    /// <summary>Builds the shapes of the methods whose errors are found or repeated in another way than those of the API.</summary>
    private IEnumerable<string> BuildOperations()
    {
        string[] entries = [.. api.Methods.Where(HasOwnShape).Select(method => $"[{names.Targets}.{MemberNames.FormatTableName(api, method)}] = new() {{ {BuildOwn(method)} }}")];
        return entries.Length == 0 ? [] : [$"Operations = new Dictionary<string, ErrorShape> {{ {Layout.JoinList(entries)} }}"];
    }

    private bool HasOwnShape(Method method) =>
        method.Errors.Own is { SaysWhere: true } || method.Errors.Changed.Any(changed => _shape.Codes.Any(code => code.Code == changed.Code && ChangesRetries(code, changed)));

    private static bool ChangesRetries(ErrorCode declared, ErrorCode changed) =>
        declared.RetryAfter != changed.RetryAfter || declared.NeverRetry != changed.NeverRetry || declared.Headers != changed.Headers;

    private string BuildOwn(Method method)
    {
        ErrorShape own = method.Errors.Own ?? ErrorShape.None;
        ErrorShape merged = (own.IsProtocols ? _shape : own) with
        {
            MessagePointers = own.MessagePointers.Count > 0 ? own.MessagePointers : _shape.MessagePointers,
            When = own.When.Count > 0 ? own.When : _shape.When,
        };
        return Layout.JoinList(BuildParts(merged, [.. _shape.Codes.Select(method.Errors.Resolve)]));
    }

    public static string FormatTest(MemberTest test)
    {
        string[] arguments = [Literal.Create(test.Member), .. test.OneOf.Select(value => Literal.Create(value.Kind is JsonKind.String ? JsonStringLiteral.Quote(value.Text) : value.Text))];
        return $"new({Layout.JoinList(arguments)}){(test.Present is { } present ? $" {{ IsPresent = {(present ? "true" : "false")} }}" : "")}";
    }

    /// <summary>The formats of the headers that a code declares; null if all of them are those of <c>Retry-After</c>.</summary>
    private static string? FormatRetryFormats(ErrorCode[] codes)
    {
        string[] formats =
        [
            .. from code in codes
               let header = code.Headers.FirstOrDefault(field => !field.IsFamily && field.Wire.Equals(code.RetryAfter ?? "Retry-After", StringComparison.OrdinalIgnoreCase))
               let format = header is null ? null : GetRetryFormat(header)
               where format is not null
               select $"[{Literal.Create(code.Code)}] = RetryAfterFormat.{format}",
        ];
        return formats.Length == 0 ? null : $"new Dictionary<string, RetryAfterFormat> {{ {Layout.JoinList(formats)} }}";
    }

    /// <summary>The member of <c>RetryAfterFormat</c> for a header; null for the default.</summary>
    private static string? GetRetryFormat(Field header) => ErrorPartsBuilder.GetBareType(header.Type) is not ScalarType scalar ? null
        : ScalarForm.Find(scalar.Kind).RetryAfterFormat ?? (header.Unit is "ms" or "milliseconds" or "millis" ? "Milliseconds" : null);

    private static string? FormatList(EquatableArray<string> texts) => texts.Count == 0 ? null : $"[{Layout.JoinList(texts.Select(Literal.Create))}]";

    private static string? FormatText(string? text) => text is null ? null : Literal.Create(text);
}
