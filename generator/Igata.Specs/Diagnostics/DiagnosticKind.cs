namespace Igata.Specs.Diagnostics;

/// <summary>One id of the catalogue. Several causes, and so several messages, can share it.</summary>
/// <param name="Id">For example <c>IGT0203</c>.</param>
/// <param name="Severity">The default; users can change the severity of warnings.</param>
/// <param name="Title">A noun phrase that names the problem.</param>
/// <param name="Why">Why it is a problem, in one or two sentences.</param>
/// <param name="Help">What to do, as an instruction.</param>
public sealed record DiagnosticKind(string Id, Severity Severity, string Title, string Why, string Help)
{
    private const string Page = "https://github.com/igata-dev/igata/blob/main/docs/diagnostics.md";

    /// <summary>
    /// The diagnostic says that something is missing. If a file could be read only in part, the missing thing can be in
    /// the other part, so the diagnostic is not reported.
    /// </summary>
    public bool SuppressedWhenIncomplete { get; init; }

    /// <summary>The category for the compiler, derived from the id.</summary>
    public string Category => Id.Substring(0, "IGT00".Length) switch
    {
        "IGT01" => "Igata.Yaml",
        "IGT02" => "Igata.Spec",
        "IGT03" => "Igata.Naming",
        _ => "Igata.File",
    };

    /// <summary>The section of the documentation.</summary>
    public string HelpLink => $"{Page}#{Id.ToLowerInvariant()}";

    internal DiagnosticRule CreateRule(string messageFormat) => new(this, messageFormat);
}
