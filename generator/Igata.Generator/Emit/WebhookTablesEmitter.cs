using Igata.Generator.EmitModel;

namespace Igata.Generator.Emit;

/// <summary>Writes what all webhooks of an API have in common. Each webhook adds its members in its own file.</summary>
internal static class WebhookTablesEmitter
{
    public static void Write(SourceWriter code, WebhookTablesFile file)
    {
        ApiNames names = file.Names;
        WriteInterface(code, file);
        code.WriteBlankLine();
        WriteTable(code, file);
        code.WriteBlankLine();
        code.WriteSummary($"The options of a receiver and of a sender of the webhooks of {file.Title}.");
        code.WriteLine($"{names.Access} sealed class {names.WebhookOptions} : WebhookOptions;");
        code.WriteBlankLine();
        WriteSender(code, file);
    }

    private static void WriteInterface(SourceWriter code, WebhookTablesFile file)
    {
        code.WriteSummary($"Implement this interface to receive the webhooks of {file.Title}. A webhook that is not implemented is accepted, unless it has a response.");
        if (!file.HasUnknown)
        {
            code.WriteLine($"{file.Names.Access} partial interface {file.Names.IWebhooks};");
            return;
        }

        using (code.OpenBlock($"{file.Names.Access} partial interface {file.Names.IWebhooks}"))
        {
            code.WriteSummary("A webhook that the spec does not know. Its name and its body are those of the call.");
            code.WriteLine("ValueTask UnknownAsync(WebhookCall call, CancellationToken cancellationToken) => default;");
        }
    }

    private static void WriteTable(SourceWriter code, WebhookTablesFile file)
    {
        ApiNames names = file.Names;
        string table = $"WebhookTable<{names.IWebhooks}>";
        code.WriteSummary($"The webhooks of {file.Title} for a receiver, which verifies and reads them, and calls an <see cref=\"{names.IWebhooks}\"/>.");
        using (code.OpenBlock($"{names.Access} static partial class {names.Webhooks}"))
        {
            code.WriteLine($"private static {table}? _all;");
            code.WriteLine("private static WebhookDescription? _description;");
            code.WriteBlankLine();
            code.WriteLine("/// <summary>All of them, in the order of the spec.</summary>");
            using (code.OpenBlock($"public static {table} All"))
            using (code.OpenBlock("get"))
            {
                code.WriteLine($"""
                    {GeneratedContract.Require(names.Webhooks)}
                    return LazyInitializer.EnsureInitialized(ref _all, Create);

                    [MethodImpl(MethodImplOptions.NoInlining)]
                    static {table} Create() => new(description(),
                    [
                    """);
                using (code.OpenIndent())
                {
                    code.WriteLines(file.Operations.Select(operation => operation + ","));
                }

                code.WriteLine(file.HasUnknown ? "]) { Unknown = static (handler, call, cancellationToken) => handler.UnknownAsync(call, cancellationToken) };" : "]);");
            }

            code.WriteBlankLine();
            using (code.OpenBlock("internal static WebhookDescription description()"))
            {
                code.WriteLine($"""
                    {GeneratedContract.Require(names.Webhooks)}
                    return LazyInitializer.EnsureInitialized(ref _description, Create);

                    [MethodImpl(MethodImplOptions.NoInlining)]
                    static WebhookDescription Create() =>
                    """);
                string constructor = $"new({file.ApiLiteral}, {names.Exception}.Shape, static response => new {names.Exception}(response))";
                if (file.Description.Count == 0)
                {
                    code.WriteLine($"    {constructor};");
                    return;
                }

                using (code.OpenIndent())
                using (code.OpenBlock(constructor, "};"))
                {
                    code.WriteLines(file.Description);
                }
            }
        }
    }

    private static void WriteSender(SourceWriter code, WebhookTablesFile file)
    {
        ApiNames names = file.Names;
        code.WriteSummary($"Sends the webhooks of {file.Title} to a receiver, for tests and emulators.");
        using (code.OpenBlock($"{names.Access} sealed partial class {names.WebhookSender} : WebhookSender"))
        {
            code.WriteSummary("Creates a sender.");
            code.WriteLine("/// <param name=\"url\">The URL of the receiver. It can contain <c>{webhook}</c> where the name of a webhook belongs.</param>");
            code.WriteLine("/// <param name=\"options\">The options; null for the defaults.</param>");
            code.WriteLine("/// <param name=\"http\">The HTTP client, which must not follow redirects; null to create one.</param>");
            code.WriteLine($"public {names.WebhookSender}(string url,{Layout.Fill}{names.WebhookOptions}? options = null,{Layout.Fill}global::System.Net.Http.HttpClient? http = null)");
            code.WriteLine($"    : base({names.Webhooks}.description(), url, options, http)");
            code.WriteLine("{");
            code.WriteLine("}");
            if (file.HasChallenge)
            {
                code.WriteBlankLine();
                code.WriteSummary("Verifies the URL of the receiver. Returns whether it responds as the API demands.");
                code.WriteLine("public ValueTask<bool> VerifyAsync(CancellationToken cancellationToken = default) => SendChallengeAsync(cancellationToken);");
            }
        }
    }
}
