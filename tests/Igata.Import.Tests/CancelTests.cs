using Igata.Import.Locking;

namespace Igata.Import.Tests;

/// <summary>Cancels an import when a stage begins. The stage itself must stop: the next one is never announced.</summary>
public sealed class CancelTests : IDisposable
{
    private const string Document = """
        openapi: 3.0.0
        info: { title: Shop, version: '1' }
        servers: [{ url: 'https://shop.example/' }]
        paths:
          /items: { get: { operationId: list, responses: { 200: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Item' }, example: { id: wrong } } } } } } }
        components: { schemas: { Item: { type: object, required: [id], properties: { id: { type: integer } } } } }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("igata-cancel").FullName;

    private string Spec => Path.Combine(_folder, "spec");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Reading shop.yaml")]
    [InlineData("Reading the operations and the types")]
    [InlineData("Describing 1 operations")]
    [InlineData("Checking the spec")]
    [InlineData("Solving 1 findings, round 1")]
    public void A_stage_stops_where_it_is(string stage)
    {
        using var source = new CancellationTokenSource();
        var stages = new List<string>();
        Assert.Throws<OperationCanceledException>(() => Import(
            text =>
            {
                stages.Add(text);
                if (text == stage)
                {
                    source.Cancel();
                }
            },
            source.Token));
        Assert.Equal(stage, stages[^1]);
        Assert.False(Directory.Exists(Spec));
    }

    [Fact]
    public void The_merge_and_the_writing_stop_and_leave_the_folder_as_it_was()
    {
        ImportResult result = Import(null, default);
        SpecFolderChange change = SpecFolder.Merge(Spec, "spec", result, "shop.yaml", TestContext.Current.CancellationToken);
        SpecFolder.Write(Spec, change, TestContext.Current.CancellationToken);
        File.AppendAllText(Path.Combine(Spec, "methods.yaml"), "# Ours.\n");
        Dictionary<string, string> before = Directory.GetFiles(Spec).ToDictionary(file => file, File.ReadAllText);
        Assert.Throws<OperationCanceledException>(() => SpecFolder.Merge(Spec, "spec", result, "shop.yaml", new CancellationToken(canceled: true)));
        Assert.Throws<OperationCanceledException>(() => SpecFolder.Write(Spec, change, new CancellationToken(canceled: true)));
        Assert.Equal(before, Directory.GetFiles(Spec).ToDictionary(file => file, File.ReadAllText));
        Assert.Equal(["spec"], Directory.GetDirectories(_folder).Select(Path.GetFileName));
    }

    private ImportResult Import(Action<string>? progress, CancellationToken cancel)
    {
        string path = Path.Combine(_folder, "shop.yaml");
        File.WriteAllText(path, Document);
        return Importer.Import(new ImportRequest(DocumentKind.OpenApi, path, "shop.yaml", "Case"), progress, cancel);
    }
}
