using Igata.Import.Documents;
using Igata.Import.Model;

namespace Igata.Import.Reading;

// Requests that the service sends to its users: webhooks, and the callbacks of operations.
internal sealed partial class OpenApiReader
{
    /// <summary>Reads the requests of a path item.</summary>
    /// <param name="named">The element whose key is the name.</param>
    /// <param name="reference">The path item, or a reference to it.</param>
    private void ReadWebhook(SourceNode named, SourceNode reference)
    {
        if (_references.Resolve(reference, out string reason) is not { IsMapping: true } item)
        {
            _report.LeftOut(named, $"The webhook '{named.Key}' is {(reason.Length == 0 ? "not an object" : $"a reference, but {reason}")}.");
            return;
        }

        foreach (SourceNode node in item.Children.Where(child => Verbs.Contains(child.Key) && child.IsMapping))
        {
            _cancel.ThrowIfCancellationRequested();
            string[] tags = [.. node.Items("tags").Select(tag => tag.Text)];
            if (!_filter.Includes(node.Key.ToUpperInvariant(), named.Key, tags))
            {
                continue;
            }

            if (node.Key != "post")
            {
                _report.LeftOut(node, $"The webhook '{named.Key}' is sent with {node.Key.ToUpperInvariant()}; a spec describes webhooks that are sent with POST.");
            }
            else if (_api.Webhooks.Find(other => other.Id == named.Key) is { } known)
            {
                _report.LeftOut(node, $"Another webhook is called '{named.Key}' (line {known.At.Line}), which describes both.");
            }
            else
            {
                _api.Webhooks.Add(CreateWebhook(named, item, node));
            }
        }
    }

    private Operation CreateWebhook(SourceNode named, SourceNode item, SourceNode node)
    {
        _report.Register(node);
        var webhook = new Operation(node)
        {
            Id = named.Key,
            Verb = "POST",
            Summary = node.FindText("summary") ?? item.FindText("summary"),
            Description = node.FindText("description") ?? item.FindText("description"),
        };
        ExportedWords.Read(node, webhook);
        ReadParameters(item, node, webhook);
        ReadBody(node["requestBody"], webhook);
        foreach (SourceNode response in node.Members("responses").Where(response => !response.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            ReadResponse(response, node, webhook);
        }

        return webhook;
    }
}
