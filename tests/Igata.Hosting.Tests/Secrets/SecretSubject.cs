using System.Reflection;
using System.Text.Json.Nodes;
using Igata.Runtime;
using Igata.Specs.Model;
using Igata.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Igata.Hosting.Tests.Secrets;

/// <summary>An API whose client is called with marked secrets.</summary>
internal abstract class SecretSubject(string folder, Type methods)
{
    /// <summary>The location of the password of basic authentication, which is sent Base64-encoded with the user.</summary>
    public const string Password = "password";

    public string Folder => folder;

    public static string ToWireForm(string location, string secret) =>
        location == Password ? Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("application:" + secret)) : secret;

    /// <summary>The methods of the client, except for overloads that delegate to them.</summary>
    public IEnumerable<MethodInfo> Methods => methods.GetMethods().Where(static method => method.Name.EndsWith("Async", StringComparison.Ordinal));

    public abstract IHttpClientBuilder AddTo(IServiceCollection services, Uri endpoint, SecretSeeder seeder, Action<ApiClientOptions> configure);

    public abstract object Resolve(IServiceProvider provider);

    /// <summary>Creates a documented response, with a marked secret in every secret member.</summary>
    public string CreateResponse(MethodInfo called)
    {
        Api api = Exchange.Load(folder);
        Method? method = api.Methods.FirstOrDefault(method => called.Name == method.Name + "Async" || called.Name == "Stream" + method.Name + "Async");
        Example? example = method?.Examples.FirstOrDefault(static example => example.Response is not null);
        JsonNode? body = example?.Response is null ? null : JsonNode.Parse(example.Response);
        var secrets = api.Types.OfType<RecordDef>().SelectMany(static record => record.Fields).Where(static field => field.Type is ScalarType { Secret: true }).Select(static field => field.Wire).ToHashSet();
        ReplaceSecrets(body, secrets);
        string text = body?.ToJsonString() ?? "{}";
        return api.Protocol is Protocol.JsonRpc ? $$"""{"jsonrpc":"2.0","id":1,"result":{{text}}}""" : text;
    }

    private static void ReplaceSecrets(JsonNode? node, HashSet<string> secrets)
    {
        foreach (JsonNode? item in node as JsonArray ?? [])
        {
            ReplaceSecrets(item, secrets);
        }

        foreach ((string name, JsonNode? value) in (node as JsonObject)?.ToArray() ?? [])
        {
            if (secrets.Contains(name))
            {
                node![name] = SecretSeeder.Mark + "-RESPONSE";
            }
            else
            {
                ReplaceSecrets(value, secrets);
            }
        }
    }
}

/// <inheritdoc/>
internal sealed class SecretSubject<TClient, TOptions, TInterface>(string folder, Action<TOptions, Uri, SecretSeeder> configure) : SecretSubject(folder, typeof(TInterface))
    where TClient : class, IApiClient<TClient, TOptions>
    where TOptions : ApiClientOptions, new()
{
    public override IHttpClientBuilder AddTo(IServiceCollection services, Uri endpoint, SecretSeeder seeder, Action<ApiClientOptions> configureMore) =>
        services.AddIgataClient<TClient, TOptions>(options =>
        {
            options.Endpoint = endpoint;
            configure(options, endpoint, seeder);
            configureMore(options);
        });

    public override object Resolve(IServiceProvider provider) => provider.GetRequiredService<TClient>();
}
