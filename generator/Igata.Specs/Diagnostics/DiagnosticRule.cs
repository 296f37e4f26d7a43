namespace Igata.Specs.Diagnostics;

/// <summary>One kind of fault.</summary>
/// <param name="Id">Such as <c>IGT0203</c>.</param>
/// <param name="Severity">Unless the user says otherwise.</param>
/// <param name="Title">The fault in a few words.</param>
/// <param name="MessageFormat">What is said, with <c>{0}</c> for what was written.</param>
/// <param name="Help">What to do about it.</param>
public sealed record DiagnosticRule(string Id, Severity Severity, string Title, string MessageFormat, string Help)
{
    /// <summary>
    /// It says that something is missing. Where a file could only be read in part, what is missing may stand
    /// in the other part: then it is not told.
    /// </summary>
    public bool SuppressedWhenIncomplete { get; init; }
}
