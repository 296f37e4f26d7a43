using Igata.Specs.Model;

namespace Igata.Specs.Printing;

/// <summary>Prints the errors of an API and of its methods.</summary>
internal static class ErrorPrinter
{
    public static string Print(ErrorShape errors, TypePrinter types) => YamlFlowWriter.FormatMapping(
    [
        .. PrintShape(errors, types),
        ("codes", YamlFlowWriter.FormatMapping(errors.Codes.Select(code => (YamlFlowWriter.FormatText(code.Code)!, (string?)PrintCode(code, types))))),
    ]);

    /// <summary>Prints the errors of a method, or returns null if there are none.</summary>
    public static string? Print(MethodErrors errors, TypePrinter types)
    {
        string[] codes =
        [
            .. errors.Codes.Concat(errors.Changed.Select(changed => changed.Code)).Distinct().Select(code =>
                errors.Changed.FirstOrDefault(changed => changed.Code == code) is { } changed
                    ? YamlFlowWriter.FormatMapping((YamlFlowWriter.FormatText(code)!, PrintChanged(changed, types)))
                    : YamlFlowWriter.FormatText(code)!),
        ];
        string? list = codes.Length == 0 ? null : YamlFlowWriter.FormatList(codes);
        return errors.Own is { } own ? YamlFlowWriter.FormatMapping([.. PrintShape(own, types), ("codes", list)]) : list;
    }

    private static IEnumerable<(string, string?)> PrintShape(ErrorShape errors, TypePrinter types) =>
    [
        ("code", PrintCodeLocation(errors)),
        ("message", PrintTexts(errors.MessagePointers)),
        ("body", errors.Body is null ? null : types.PrintBody(errors.Body)),
        ("when", RulePrinter.PrintTests(errors.When)),
    ];

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
        .. PrintParts(code, types),
    ]);

    private static string PrintChanged(ErrorCode code, TypePrinter types) => YamlFlowWriter.FormatMapping([.. SpecPrinter.PrintDocs(code.Docs), .. PrintParts(code, types)]);

    private static IEnumerable<(string, string?)> PrintParts(ErrorCode code, TypePrinter types) =>
    [
        (code.BodyOptional ? "body?" : "body", code.Body is null ? null : types.PrintBody(code.Body)),
        ("content", code.Content is null ? null : YamlFlowWriter.FormatMapping(("media", PrintTexts(code.Content.Media)))),
        ("headers", types.PrintFieldsOrNull(code.Headers)),
        ("retry-after", YamlFlowWriter.FormatText(code.RetryAfter)),
        ("retry", code.NeverRetry ? "never" : null),
    ];
}
