using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;

namespace Igata.Import.Reading;

/// <summary>Reads the calls of an API whose operation is in a header. <c>igata export</c> writes them beside the one operation that OpenAPI has for them.</summary>
internal sealed class ExportedTargets(References references, SchemaReader schemas, ImportReport report)
{
    private const string Extension = "x-igata-target";

    /// <summary>Returns the operation that has the extension, or null.</summary>
    public static SourceNode? Find(SourceNode root) => root.Members("paths").SelectMany(path => path.Children).FirstOrDefault(operation => operation[Extension] is { IsMapping: true });

    /// <summary>Reads the calls, and the header that names them.</summary>
    public void Read(SourceNode node, ApiDescription api, OperationFilter filter)
    {
        IReadOnlyList<SourceNode> targets = node.Members(Extension);
        SourceNode? header = node.Items("parameters").Select(references.Resolve).OfType<SourceNode>().FirstOrDefault(parameter => parameter.FindText("in") == "header" && parameter["schema"]?.Items("enum").Count == targets.Count);
        api.DispatchHeader = header?.FindText("name") ?? "X-Target";
        api.Target = targets.Count == 0 ? null : GetPrefix(targets[0].Key);
        foreach (SourceNode target in targets.Where(target => filter.Includes("POST", target.Key, [])))
        {
            report.Register(target);
            var operation = new Operation(target)
            {
                Id = ExportedWords.Find(target, "name") ?? target.Key[(target.Key.LastIndexOf('.') + 1)..],
                Summary = target.FindText("summary"),
                Description = target.FindText("description"),
                Request = ReadBody(target["request"]),
                Result = ReadBody(target["response"]),
            };
            ExportedWords.Read(target, operation);
            operation.Examples.AddRange(target.Members("examples").Select(ReadExample));
            api.Operations.Add(operation);
        }
    }

    private static string GetPrefix(string target) => target[..Math.Max(0, target.LastIndexOf('.'))];

    // What a method has in place has a name only in the document, so that two parts of it can refer to it.
    private Schema? ReadBody(SourceNode? body) => body is null ? null
        : body.Has("x-igata-in-place") && references.Resolve(body) is { } written ? schemas.Read(written)
        : schemas.Read(body);

    private static Exchange ReadExample(SourceNode example) => new(example, example.Key == "example" || example.Key.StartsWith("example ", StringComparison.Ordinal) ? null : example.Key)
    {
        Request = example["request"],
        HasRequest = example["request"] is not null,
        Result = example["response"],
        HasResult = example["response"] is not null,
    };
}
