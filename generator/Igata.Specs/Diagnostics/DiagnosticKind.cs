namespace Igata.Specs.Diagnostics;

/// <summary>An id of the catalogue. Several causes, each with its own message, can share it.</summary>
/// <param name="Id">The id, for example <c>IGT0203</c>.</param>
/// <param name="Severity">The default severity. Users can change the severity of warnings and suggestions.</param>
/// <param name="Title">A noun phrase that names the problem.</param>
/// <param name="Why">The reason why it is a problem, in one or two sentences.</param>
/// <param name="Help">The instruction for the user.</param>
public sealed record DiagnosticKind(string Id, Severity Severity, string Title, string Why, string Help)
{
    /// <summary>
    /// Whether the diagnostic reports something as missing, or as different from a declaration. If only a part of a file could be read, the
    /// missing item, or the rest of the declaration, can be in the other part, so the diagnostic is not reported. The same is true beside a key that is not a keyword.
    /// </summary>
    public bool SuppressedWhenIncomplete { get; init; }

    /// <summary>The category for the compiler, derived from the id.</summary>
    public string Category => Id.Substring(0, "IGT00".Length) switch
    {
        "IGT01" => "Igata.Yaml",
        "IGT02" => "Igata.Spec",
        "IGT03" => "Igata.Naming",
        "IGT04" => "Igata.Code",
        _ => "Igata.File",
    };

    /// <summary>The URL of the section in the documentation.</summary>
    public string HelpLink => $"{CodeDiagnostics.Page}#{Id.ToLowerInvariant()}";

    internal DiagnosticRule CreateRule(string messageFormat) => new(this, messageFormat);
}
