namespace Igata.Specs.Model;

/// <summary>Errors as they are written.</summary>
internal static class ErrorPrinter
{
    public static string Print(ErrorShape errors, TypePrinter types) => Flow.Mapping(
        ("code", CodePlace(errors)),
        ("message", Texts(errors.MessagePointers)),
        ("body", errors.Body is null ? null : types.Body(errors.Body)),
        ("codes", Flow.Mapping(errors.Codes.Select(code => (Flow.Text(code.Code)!, (string?)Code(code, types))))));

    private static string? CodePlace(ErrorShape errors) => errors.IsProtocols ? null : Flow.Mapping(
        ("member", Texts(errors.CodePointers)),
        ("header", Flow.Text(errors.CodeHeader)),
        ("after", Flow.Text(errors.CodeAfter)),
        ("before", Flow.Text(errors.CodeBefore)));

    private static string? Texts(EquatableArray<string> texts) => texts.Count == 0 ? null : Flow.List(texts.Select(text => Flow.Text(text)!));

    private static string Code(ErrorCode code, TypePrinter types) => Flow.Mapping(
    [
        ("status", Flow.Number(code.Status)),
        ("as", Flow.Text(code.Name)),
        .. Printer.Docs(code.Docs),
        ("always", Flow.Flag(code.Always)),
        (code.BodyOptional ? "body?" : "body", code.Body is null ? null : types.Body(code.Body)),
        ("headers", types.FieldsOrNone(code.Headers)),
        ("retry-after", Flow.Text(code.RetryAfter)),
        ("retry", code.NeverRetry ? "never" : null),
    ]);
}
