namespace Igata.Export.Reporting;

/// <summary>What a document does not say although the spec does. One line names everything that it is about.</summary>
public sealed class ExportReport
{
    private const int MaxSubjects = 3;

    private readonly List<string> _order = [];
    private readonly Dictionary<string, List<string>> _subjects = new(StringComparer.Ordinal);

    /// <summary>The lines, in the order in which something was found first.</summary>
    public IReadOnlyList<string> Lines => [.. _order.Select(message => Format(message, _subjects[message]))];

    /// <summary>Adds a line.</summary>
    /// <param name="subject">The method, type or member that it is about; null: the API.</param>
    /// <param name="message">A sentence.</param>
    internal void Add(string? subject, string message)
    {
        if (!_subjects.TryGetValue(message, out List<string>? subjects))
        {
            _subjects.Add(message, subjects = []);
            _order.Add(message);
        }

        if (subject is not null && !subjects.Contains(subject))
        {
            subjects.Add(subject);
        }
    }

    private static string Format(string message, List<string> subjects) => subjects.Count == 0 ? message
        : $"{string.Join(", ", subjects.Take(MaxSubjects))}{(subjects.Count > MaxSubjects ? $" and {subjects.Count - MaxSubjects} more" : "")}: {message}";
}
