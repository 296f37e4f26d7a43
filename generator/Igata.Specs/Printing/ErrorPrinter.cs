using Igata.Specs.Model;

namespace Igata.Specs.Printing;

/// <summary>Prints the errors of an API.</summary>
internal static class ErrorPrinter
{
    public static string Print(ErrorShape errors, TypePrinter types) => YamlFlowWriter.FormatMapping(
        ("code", PrintCodeLocation(errors)),
        ("message", PrintTexts(errors.MessagePointers)),
        ("body", errors.Body is null ? null : types.PrintBody(errors.Body)),
        ("codes", YamlFlowWriter.FormatMapping(errors.Codes.Select(code => (YamlFlowWriter.FormatText(code.Code)!, (string?)PrintCode(code, types))))));

    private static string? PrintCodeLocation(ErrorShape errors) => errors.IsProtocols ? null : YamlFlowWriter.FormatMapping(
        ("member", PrintTexts(errors.CodePointers)),
        ("header", YamlFlowWriter.FormatText(errors.CodeHeader)),
        ("after", YamlFlowWriter.FormatText(errors.CodeAfter)),
        ("before", YamlFlowWriter.FormatText(errors.CodeBefore)));

    private static string? PrintTexts(EquatableArray<string> texts) => texts.Count == 0 ? null : YamlFlowWriter.FormatList(texts.Select(text => YamlFlowWriter.FormatText(text)!));

    private static string PrintCode(ErrorCode code, TypePrinter types) => YamlFlowWriter.FormatMapping(
    [
        ("status", YamlFlowWriter.FormatNumber(code.Status)),
        ("as", YamlFlowWriter.FormatText(code.Name)),
        .. SpecPrinter.PrintDocs(code.Docs),
        ("always", YamlFlowWriter.FormatFlag(code.IsDefault)),
        (code.BodyOptional ? "body?" : "body", code.Body is null ? null : types.PrintBody(code.Body)),
        ("headers", types.PrintFieldsOrNull(code.Headers)),
        ("retry-after", YamlFlowWriter.FormatText(code.RetryAfter)),
        ("retry", code.NeverRetry ? "never" : null),
    ]);
}
