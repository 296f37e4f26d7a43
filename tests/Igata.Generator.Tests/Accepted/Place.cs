namespace Igata.Generator.Tests.Accepted;

/// <summary>A place in a spec where a name can stand.</summary>
/// <param name="Title">The place.</param>
/// <param name="Protocol">The protocol of the API.</param>
/// <param name="Lines">Lines of YAML by section. <c>NAME</c> is the name, and <c>#</c> a number that makes the other names unique.</param>
internal sealed record Place(string Title, string Protocol, params (string Section, string Line)[] Lines)
{
    private static readonly string[] Sections = ["variables", "endpoints", "headers", "codes", "types", "methods"];

    /// <summary>Whether every name has an API of its own, because the place exists once in an API.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The spec with these names, and the name on each of its lines.</summary>
    public (string Yaml, Dictionary<int, string> Names) Format(string api, IReadOnlyList<string> names)
    {
        List<string> lines = [.. Head(api)];
        Dictionary<int, string> namesByLine = [];
        foreach (string section in Sections)
        {
            string indent = section is "codes" ? "    " : "  ";
            if (section is "codes" && Lines.Any(line => line.Section is "codes" or "errors"))
            {
                lines.Add("errors:");
                lines.AddRange(Lines.Where(line => line.Section is "errors").Select(line => "  " + line.Line));
            }

            (string, string Line)[] own = [.. Lines.Where(line => line.Section == section)];
            string[] common = section is "types" ? ["Point: { fields: { x: number, y?: number } }", "Text: { type: string, maxLength: 9 }"] : section is "methods" ? [Ping] : [];
            if (own.Length + common.Length == 0)
            {
                continue;
            }

            lines.Add((section is "codes" ? "  " : "") + section + ":");
            lines.AddRange(common.Select(line => indent + line));
            for (int i = 0; i < names.Count; i++)
            {
                foreach ((_, string line) in own)
                {
                    lines.Add(indent + Fill(line, names[i], i));
                    namesByLine[lines.Count] = names[i];
                }
            }
        }

        if (IsAlone)
        {
            lines = [.. lines.Select(line => Fill(line, names[0], 0))];
            namesByLine = Enumerable.Range(1, lines.Count).ToDictionary(line => line, _ => names[0]);
        }

        return (string.Join('\n', lines) + "\n", namesByLine);
    }

    private string[] Head(string api) =>
    [
        $"api: {(Lines.Any(line => line.Section is "api") ? "NAME" : api)}",
        "protocol: " + Protocol,
        .. Protocol is "target-header" ? ["dispatch: { header: X-Target }", "target: T_1"] : Array.Empty<string>(),
        .. Lines.Where(line => line.Section is "header").Select(line => line.Line),
        .. Lines.Any(line => line.Line.StartsWith("endpoint:", StringComparison.Ordinal)) ? [] : new[] { "endpoint: http://127.0.0.1:8000/" },
    ];

    private string Ping => Protocol switch
    {
        "rest" => "Ping__: { get: ping, query: { q?: string }, responses: { 200: Point } }",
        "json-rpc" => "Ping__: { params: { q?: string }, result: Point }",
        _ => "Ping__: { request: { q?: string }, response: Point }",
    };

    private static string Fill(string line, string name, int index) =>
        line.Replace("NAME", name, StringComparison.Ordinal).Replace("#", index.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
