using System.Text.Json.Nodes;
using Igata.Export.Reporting;
using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.JsonSchemas;

/// <summary>Writes the types of an API as JSON Schema 2020-12.</summary>
internal static class JsonSchemaWriter
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    public static JsonObject Write(Api api, ExportReport report)
    {
        var context = new ExportContext(api, SchemaTarget.JsonSchema, report);
        foreach (Method method in context.GetMethods())
        {
            NameBody(method.Request, method, context);
            NameBody(method.Response, method, context);
        }

        foreach (string name in context.Types.Order.Where(name => context.Types.FindName(name) is not null || context.Types.IsNamed(name)))
        {
            context.Schemas.Use(name);
        }

        JsonObject document = new() { ["$schema"] = Dialect, ["title"] = api.Title ?? api.Name };
        Descriptions.Add(document, api.Docs);
        document["$defs"] = context.Schemas.WriteComponents();
        return document;
    }

    // What is written in place at a method is a type of its own: XRequest and XResponse. The parts of an HTTP request are no JSON.
    private static void NameBody(TypeRef? type, Method method, ExportContext context)
    {
        if (type is DefinedType defined && context.Types.Get(defined.Name) is { Owner: not null } written && (method.Http is null || written is RecordDef record && record.Fields.All(field => field.Location is FieldLocation.Member)))
        {
            context.Schemas.Name(defined.Name);
            context.Schemas.Use(defined.Name);
        }
    }
}
