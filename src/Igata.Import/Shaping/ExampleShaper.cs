using Igata.Import.Documents;
using Igata.Import.Model;
using Igata.Import.Reporting;
using Igata.Import.Tree;

namespace Igata.Import.Shaping;

/// <summary>Turns the examples of requests and responses of a document into examples of methods, which are tests.</summary>
internal sealed class ExampleShaper(ApiDescription api, ImportReport report)
{
    private const int MaxExamples = 3;

    /// <summary>Adds the examples of an operation to its method.</summary>
    public void Add(DraftMethod method)
    {
        SpecItem[] examples = [.. api.Protocol == ApiProtocol.Rest ? CreateRest(method) : CreateCalls(method).Take(MaxExamples)];
        if (examples.Length > 0)
        {
            var list = new SpecList();
            list.Items.AddRange(examples);
            method.Map.Add("examples", list, examples[0].At);
        }
    }

    private IEnumerable<SpecItem> CreateCalls(DraftMethod method)
    {
        bool isRpc = api.Protocol == ApiProtocol.JsonRpc;
        string requestKey = isRpc ? "params" : "request";
        string responseKey = isRpc ? "result" : "response";
        foreach (Exchange exchange in method.Operation.Examples)
        {
            SpecMap example = CreateExample(exchange.Summary);
            if (method.Map[requestKey] is not null)
            {
                if (!exchange.HasRequest && method.Map[requestKey] is SpecMap { Entries.Count: > 0 } or SpecList { Items.Count: > 0 })
                {
                    continue;
                }

                SpecNode request = exchange.Positional is { } positional ? CreatePositional(method.Operation, positional) : exchange.Request is { } value ? ExampleValues.Create(value) : new SpecMap();
                example.Add(requestKey, request, exchange.At);
            }

            if (method.Map[responseKey] is not null)
            {
                if (exchange.Result is null && method.Operation.Result is { Required.Count: > 0 })
                {
                    continue;
                }

                example.Add(responseKey, exchange.Result is { } result ? ExampleValues.Create(result) : new SpecMap(), exchange.At);
            }

            if (IsShort(exchange.Request, exchange.At) && IsShort(exchange.Result, exchange.At))
            {
                yield return new SpecItem(example, exchange.At);
            }
        }
    }

    private static SpecNode CreatePositional(Operation operation, IReadOnlyList<SourceNode> values)
    {
        if (operation.Positional is not null)
        {
            return SpecList.Create(values.Select(ExampleValues.Create));
        }

        var byName = new SpecMap();
        foreach ((Property property, SourceNode value) in operation.Request!.Properties.Zip(values))
        {
            byName.Add(property.Name, ExampleValues.Create(value), value);
        }

        return byName;
    }

    /// <summary>Creates an example with the name of its test.</summary>
    public static SpecMap CreateExample(string? summary)
    {
        var example = new SpecMap();
        if (Documentation.ToLine(summary) is { Length: > 0 } text)
        {
            example.Add("summary", text, SpecTextKind.Text);
        }

        return example;
    }

    private IEnumerable<SpecItem> CreateRest(DraftMethod method)
    {
        var shaper = new RestExampleShaper(method, report, IsShort);
        return method.Operation.Examples.Count > 0
            ? shaper.CreatePlaced().Take(MaxExamples)
            : shaper.CreateResponses().Take(MaxExamples).Concat(shaper.CreateErrors());
    }

    private bool IsShort(SourceNode? value, SourceNode at)
    {
        bool isShort = value is null || ExampleValues.IsShort(value);
        if (!isShort)
        {
            report.Otherwise(at, "An example is too long for a test that a person reads, and is not part of the spec.");
        }

        return isShort;
    }
}
