using Igata.Specs.Spec;
using NJsonSchema;

namespace Igata.Cli.Schema;

/// <summary>
/// The spec language as a JSON Schema, made of the same tables that the reader uses. It says which words may stand where
/// and what follows them; what a spec means as a whole is for <c>igata check</c>.
/// </summary>
internal static class SpecSchema
{
    /// <summary>The schema as it is published.</summary>
    public static string CreateText() => Build().ToJson().ReplaceLineEndings("\n") + "\n";

    private static JsonSchema Build()
    {
        var root = new JsonSchema { Title = "Igata spec", Description = "One file of an API that Igata casts into a C# SDK." };
        new SchemaFactory(root).DefineMapping(root, Keywords.Api);
        root.AnyOf.Add(new JsonSchema { Title = "api.yaml", RequiredProperties = { "api", "protocol" } });
        root.AnyOf.Add(new JsonSchema { Title = "api.yaml that adds to a client", RequiredProperties = { "extends" } });
        root.AnyOf.Add(CreateFileReference());
        return root;
    }

    private static JsonSchema CreateFileReference()
    {
        var file = new JsonSchema { Title = "A file beside api.yaml", AllowAdditionalProperties = false };
        foreach (Keyword keyword in Keywords.File)
        {
            file.Properties.Add(keyword.Name, new JsonSchemaProperty());
        }

        return file;
    }
}
