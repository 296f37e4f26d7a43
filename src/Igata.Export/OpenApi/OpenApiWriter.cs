using System.Text.Json.Nodes;
using Igata.Export.Reporting;
using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.OpenApi;

/// <summary>Writes an API as OpenAPI 3.1.</summary>
internal static class OpenApiWriter
{
    private const string Version = "3.1.1";

    public static JsonObject Write(Api api, ExportReport report)
    {
        var context = new ExportContext(api, SchemaTarget.OpenApi, report);
        var servers = new ServerWriter(context);
        var security = new SecurityWriter(context);
        var parameters = new ParameterWriter(context);
        JsonObject document = new() { ["openapi"] = Version, ["info"] = InfoWriter.Write(api) };
        JsonArray urls = servers.WriteRoot();
        document.Set("servers", urls.Count > 0 ? urls : null);
        // An API without authentication says so, because without a word a reader could think that it was forgotten.
        document["security"] = api.Auth is NoAuth ? new JsonArray() : security.Write(api.Auth);
        JsonObject paths = api.Protocol is Protocol.TargetHeader
            ? new TargetWriter(context, security, parameters).Write()
            : new PathWriter(context, new OperationWriter(context, servers, security, parameters)).Write();
        JsonObject? responses = SharedResponses.Extract(paths);
        document.Set("tags", WriteTags(context));
        document["paths"] = paths;
        document.Set("webhooks", new WebhookWriter(context, parameters).Write());
        JsonObject schemas = context.Schemas.WriteComponents();
        JsonObject components = new JsonObject()
            .Set("schemas", schemas.Count > 0 ? schemas : null)
            .Set("responses", responses)
            .Set("parameters", parameters.Shared)
            .Set("securitySchemes", security.Schemes);
        return document.Set("components", components.Count > 0 ? components : null);
    }

    private static JsonArray? WriteTags(ExportContext context)
    {
        string[] groups = context.Api.Protocol is Protocol.TargetHeader ? [] : [.. context.Api.Methods.Select(ExportContext.FindGroup).OfType<string>().Distinct()];
        return groups.Length > 0 ? JsonNodes.CreateList(groups.Select(group => new JsonObject { ["name"] = group })) : null;
    }
}
