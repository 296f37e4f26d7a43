using System.Globalization;
using System.Text;

namespace Igata.Benchmarks.Scale;

/// <summary>A spec with any number of methods: five members in, eight out, and one shared type for ten methods.</summary>
internal static class ScaleSpec
{
    private const int MethodsPerFile = 50;
    private const int MethodsPerType = 10;

    /// <summary>The folder of the spec, from the root of the project.</summary>
    public const string Folder = "specs/scale";

    /// <summary>The file that the experiments edit.</summary>
    public const string EditedFile = Folder + "/part0.yaml";

    private const string EditedMember = "note?: { type: string, maxLength: 100 }";

    private const string Header = """
        api: Scale
        protocol: rest
        endpoint: https://scale.example/v1/
        auth: bearer
        errors:
          code: /error/code
          message: /error/message
          codes: { not_found: { status: 404, summary: There is no such item. } }

        """;

    /// <summary>Returns the texts of the files by path.</summary>
    public static Dictionary<string, string> Create(int methods)
    {
        var files = new Dictionary<string, string> { [Folder + "/api.yaml"] = Header };
        for (int first = 0; first < methods; first += MethodsPerFile)
        {
            files[string.Create(CultureInfo.InvariantCulture, $"{Folder}/part{first / MethodsPerFile}.yaml")] = CreatePart(first, Math.Min(MethodsPerFile, methods - first));
        }

        return files;
    }

    /// <summary>Changes a limit of one member of the first method.</summary>
    public static string EditMember(string text, int round)
    {
        int start = text.IndexOf(EditedMember, StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{text[..start]}note?: {{ type: string, maxLength: {101 + round} }}{text[(start + EditedMember.Length)..]}");
    }

    /// <summary>Adds a comment at the beginning, so that every line moves.</summary>
    public static string EditComment(string text, int round) => string.Create(CultureInfo.InvariantCulture, $"# edit {round}\n{text}");

    private static string CreatePart(int first, int methods)
    {
        var text = new StringBuilder("types:\n");
        for (int type = first; type < first + methods; type += MethodsPerType)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                  Shared{{type / MethodsPerType}}:
                    summary: What several methods send and return.
                    fields:
                      id: string
                      size: { type: long, minimum: 0 }
                      color: { enum: [red, green, blue] }
                      label?: { type: string, maxLength: 50 }

                """);
        }

        text.Append("methods:\n");
        for (int method = first; method < first + methods; method++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                  ChangeItem{{method}}:
                    summary: Changes an item of kind {{method}}.
                    post: items{{method}}/{id}
                    path: { id: string }
                    body:
                      title: { type: string, minLength: 1, maxLength: 200, summary: The title of the item. }
                      count?: { type: int, minimum: 1 }
                      {{EditedMember}}
                      part: Shared{{method / MethodsPerType}}
                    responses:
                      200:
                        body:
                          id: { type: string, summary: The identifier of the item. }
                          title: string
                          count: int
                          ratio?: number
                          changed_at: rfc3339
                          is_open: boolean
                          parts: list of Shared{{method / MethodsPerType}}
                          note?: string
                    errors: [not_found]

                """);
        }

        return text.ToString();
    }
}
