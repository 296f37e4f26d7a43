using Igata.Specs.Model;

namespace Igata.Generator.EmitModel;

/// <summary>Builds the expressions that read and write the events or lines of a response.</summary>
internal static class StreamCodeBuilder
{
    /// <summary>Builds the expression that creates the form of the events or lines.</summary>
    /// <param name="stream">The events or lines.</param>
    /// <param name="item">The type of one of them.</param>
    /// <param name="checks">The checks of a line of a request, over <c>line</c>.</param>
    public static string BuildFormat(StreamType stream, CsType item, IReadOnlyList<CheckCode>? checks = null) => stream.Kind switch
    {
        StreamKind.Events => $"new EventFormat<{item.Name}>({item.Reader}, {item.Writer}){FormatProperties(stream)}",
        StreamKind.Lines => $"new LineFormat<{item.Name}>({Layout.JoinList([.. FormatConversions(stream, item), .. stream.AcceptedMedia.Select(Literal.Create)])}){FormatCheck(checks ?? [])}",
        _ => throw new InvalidOperationException($"The stream {stream.Kind} is not defined."),
    };

    /// <summary>Returns the part of the name of a runtime method for the kind.</summary>
    public static string GetSuffix(StreamType stream) => stream.Kind switch
    {
        StreamKind.Events => "Events",
        StreamKind.Lines => "Lines",
        _ => throw new InvalidOperationException($"The stream {stream.Kind} is not defined."),
    };

    private static string FormatCheck(IReadOnlyList<CheckCode> checks) =>
        checks.Count == 0 ? "" : $" {{ Check = static (line, violations) => {{ {string.Join(" ", checks.Select(check => check.Report))} }} }}";

    private static string FormatProperties(StreamType stream)
    {
        string[] properties =
        [
            .. stream.End is { } end ? [$"End = {Literal.Create(end)}"] : Array.Empty<string>(),
            .. stream.IsByEvent ? ["IsByEvent = true"] : Array.Empty<string>(),
        ];
        return properties.Length == 0 ? "" : $" {{ {Layout.JoinList(properties)} }}";
    }

    private static string[] FormatConversions(StreamType stream, CsType item) =>
        stream.IsText ? [$"static text => {item.Plain!.FromText}", $"static line => {item.Plain.Format("line")}"] : [item.Reader, item.Writer];
}
