using System.Globalization;
using Igata.Import.Model;
using Igata.Import.Tree;
using Igata.Specs.Names;

namespace Igata.Import.Shaping;

/// <summary>Describes webhooks: what they send, and what a receiver returns.</summary>
internal sealed class WebhookShaper(ShapingContext context)
{
    private const int DefaultStatus = 200;

    private readonly CallShaper _calls = new(context);

    /// <summary>Adds all webhooks to the header.</summary>
    public void AddWebhooks(SpecMap header, CancellationToken cancel)
    {
        var section = new SpecMap { IsBlock = true };
        foreach (Operation webhook in context.Api.Webhooks)
        {
            cancel.ThrowIfCancellationRequested();
            Add(section, webhook);
        }

        if (section.Entries.Count > 0)
        {
            header.Add("webhooks", section);
        }
    }

    private void Add(SpecMap section, Operation webhook)
    {
        if (webhook.Bodies.Find(body => MediaTypes.IsJson(body.Media) || MediaTypes.IsAny(body.Media)) is not { Schema: { } schema })
        {
            string found = webhook.Bodies.Count == 0 ? "has no body" : $"sends {string.Join(" or ", webhook.Bodies.Select(body => body.Media))}";
            context.Report.LeftOut(webhook.At, $"The webhook '{webhook.Id}' {found}; only webhooks with a body of JSON are imported.");
            return;
        }

        // A document gives the name no meaning on the wire. In a spec, its words are a segment of the path that receives the webhook.
        string name = context.Names.UseMethod(NameTable.Create(webhook.Id!, "Webhook"));
        var map = new SpecMap { IsBlock = true };
        bool repeats = Documentation.Repeats(webhook.Summary, name) || Documentation.Repeats(webhook.Summary, name + "Webhook");
        Documentation.Add(map, repeats ? null : webhook.Summary, webhook.Description);
        Lifecycles.Add(map, webhook.Lifecycle);
        _calls.AddRequest(map, "request", schema, name);
        map.Remove("short");
        var names = new MemberNames(ReservedNames.InRecords);
        AddParameters(map, "headers", webhook, ParameterPlace.Header, name, names);
        AddParameters(map, "query", webhook, ParameterPlace.Query, name, names);
        foreach (Parameter other in webhook.Parameters.Where(parameter => parameter.Place is ParameterPlace.Cookie or ParameterPlace.Path))
        {
            context.Report.Lost(other.At, $"The parameter '{other.Name}' is not part of the spec: a webhook has headers and a query.");
        }

        AddResponse(map, webhook, name);
        section.Add(name, map, webhook.At);
    }

    private void AddParameters(SpecMap map, string keyword, Operation webhook, ParameterPlace place, string name, MemberNames names)
    {
        var section = new SpecMap();
        foreach (Parameter parameter in webhook.Parameters.Where(parameter => parameter.Place == place && !RestShaper.IsOfTransport(parameter)))
        {
            SpecMap member = ParameterText.Describe(context, parameter, name + "Request" + NameTable.Create(parameter.Name, "Value"));
            if (names.Use(parameter.Name, name + "Request", "Value") is { } alias)
            {
                member.Add("as", alias, SpecTextKind.Text);
            }

            section.Add(parameter.Required ? parameter.Name : parameter.Name + "?", TypeShaper.Simplify(member), parameter.At);
        }

        if (section.Entries.Count > 0)
        {
            map.Add(keyword, section);
        }
    }

    private void AddResponse(SpecMap map, Operation webhook, string name)
    {
        Response? success = webhook.Responses.Find(response => response.Status.StartsWith('2'))
            ?? webhook.Responses.Find(response => response.Status == "default");
        if (success?.Bodies.Find(body => MediaTypes.IsJson(body.Media)) is { Schema: { } schema })
        {
            _calls.AddResult(map, "response", schema, name);
        }
        else if (int.TryParse(success?.Status, CultureInfo.InvariantCulture, out int status) && status != DefaultStatus)
        {
            map.Add("status", success!.Status, SpecTextKind.Literal, success.At);
        }

        foreach (Response other in webhook.Responses.Where(other => other != success))
        {
            context.Report.Lost(other.At, $"What the service does with the status {other.Status} of a receiver is not part of the spec.");
        }
    }
}
