using Igata.Import.Documents;
using Igata.Import.Locking;

namespace Igata.Import.Tests;

public sealed class MergeTests : IDisposable
{
    private const string Start = "openapi: 3.0.0\ninfo: { title: Shop, version: '1' }\nservers: [{ url: 'https://shop.example/' }]\n";

    private static readonly string First = Start + """
        paths:
          /items: { get: { tags: [items], operationId: list_items, summary: Lists items, responses: { 200: { description: OK, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Item' } } } } } } } }
        components: { schemas: { Item: { type: object, required: [id], properties: { id: { type: integer }, name: { type: string } } } } }
        """;

    private static readonly string Second = Start + """
        paths:
          /items: { get: { tags: [items], operationId: get_all_items, summary: Lists items, responses: { 200: { description: OK, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Item' } } } } } } } }
          /items/{id}: { get: { tags: [items], operationId: get_item, parameters: [{ name: id, in: path, required: true, schema: { type: integer } }], responses: { 200: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Item' } } } } } } }
        components: { schemas: { Item: { type: object, required: [id], properties: { id: { type: integer }, name: { type: string }, price: { type: number } } } } }
        """;

    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("igata-merge").FullName, "shop");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Fact]
    public void A_second_import_never_renames()
    {
        Import(First);
        Import(Second);
        string text = Read("items.yaml");
        Assert.Contains("  ListItems:\n", text, StringComparison.Ordinal);
        Assert.Contains("  GetItem:\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("GetAllItems", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Edits_stay_and_changes_of_the_document_come()
    {
        Import(First);
        Edit("items.yaml", "summary: Lists items.", "summary: Lists everything.");
        Edit("items.yaml", "      id: long\n", "      id: long\n      # Ours.\n      colour?: string\n");
        SpecFolderChange change = Import(Second);
        string text = Read("items.yaml");
        Assert.Empty(change.Conflicts);
        Assert.Contains("summary: Lists everything.", text, StringComparison.Ordinal);
        Assert.Contains("colour?: string", text, StringComparison.Ordinal);
        Assert.Contains("price?: number", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Methods_of_the_user_stay()
    {
        Import(First);
        Edit("items.yaml", "\nmethods:\n", "\nmethods:\n  Ours:\n    get: ours\n    responses: { 200: {} }\n\n");
        Import(Second);
        Assert.Contains("  Ours:\n    get: ours\n", Read("items.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_line_changed_twice_is_a_conflict_at_the_line_of_the_spec()
    {
        Import(First);
        Edit("items.yaml", "summary: Lists items.", "summary: Ours.");
        SpecFolderChange change = Import(First.Replace("Lists items", "Theirs", StringComparison.Ordinal));
        MergeConflict conflict = Assert.Single(change.Conflicts);
        string[] lines = Read("items.yaml").Split('\n');
        Assert.Equal("    summary: Ours.", lines[conflict.Line - 1]);
        Assert.StartsWith("specs/shop/items.yaml(", conflict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_document_no_longer_has_is_removed_unless_it_was_edited()
    {
        Import(Second);
        Edit("items.yaml", "get: items/{id}", "get: items/{id}  # Ours.");
        SpecFolderChange change = Import(First);
        Assert.Contains("GetItem", Assert.Single(change.Conflicts).Message, StringComparison.Ordinal);
        Assert.Contains("# Ours.", Read("items.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("price", Read("items.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_webhook_is_merged_alone()
    {
        const string Header = "parameters: [{ name: X-A, in: header, schema: { type: string } }], ";
        string second = CreateWebhooks(("made", Header), ("sold", ""));
        Import(CreateWebhooks(("made", "")));
        Edit("api.yaml", "remarks: Sent once.", "remarks: Sent more than once.");
        Edit("api.yaml", "webhooks:\n", "receiver:\n  signature: { header: X-Sig, algorithm: hmac-sha256 }\nwebhooks:\n  Ours:\n    request: { a: string }\n");
        Assert.Equal(
            ["webhook Made: changed", "webhook Sold: added"],
            MethodChanges.Find(_folder, "specs/shop", Texts.Import(second, null, ImportLock.Read(_folder)!.Names)));
        SpecFolderChange change = Import(second);
        Assert.Empty(change.Conflicts);
        Assert.All(
            ["remarks: Sent more than once.", "  Ours:\n", "  Sold:\n", "signature: {", "X-A?"],
            part => Assert.Contains(part, Read("api.yaml"), StringComparison.Ordinal));
        Assert.Contains("'Made'", Assert.Single(Import(CreateWebhooks(("sold", ""))).Conflicts).Message, StringComparison.Ordinal);
        Assert.Contains("  Made:\n", Read("api.yaml"), StringComparison.Ordinal);
    }

    private static string CreateWebhooks(params (string Name, string More)[] webhooks) => Start + "paths: {}\nwebhooks:\n" + string.Concat(webhooks.Select(webhook =>
        $"  {webhook.Name}: {{ post: {{ {webhook.More}summary: A thing happened, description: Sent once., requestBody: {{ content: {{ application/json: {{ schema: {{ type: object, properties: {{ a: {{ type: string }} }} }} }} }} }}, responses: {{}} }} }}\n"));

    [Fact]
    public void An_import_of_the_same_document_changes_nothing()
    {
        Import(First);
        Dictionary<string, string> before = Directory.GetFiles(_folder).ToDictionary(file => file, File.ReadAllText);
        Import(First);
        Assert.Equal(before, Directory.GetFiles(_folder).ToDictionary(file => file, File.ReadAllText));
    }

    [Fact]
    public void Changes_are_named_without_writing()
    {
        Import(First);
        ImportResult result = Texts.Import(Second, null, ImportLock.Read(_folder)!.Names);
        Assert.Equal(["ListItems: changed (Item)", "GetItem: added"], MethodChanges.Find(_folder, "specs/shop", result));
        Assert.DoesNotContain("GetItem", Read("items.yaml"), StringComparison.Ordinal);
        Assert.Empty(MethodChanges.Find(_folder, "specs/shop", Texts.Import(First, null, ImportLock.Read(_folder)!.Names)));
    }

    [Fact]
    public void A_spec_that_no_import_wrote_is_not_replaced()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "api.yaml"), "api: Ours\n");
        Assert.Contains("no import wrote", Assert.Throws<ImportException>(() => Import(First)).Message, StringComparison.Ordinal);
        Assert.Equal("api: Ours\n", Read("api.yaml"));
    }

    [Fact]
    public void Other_files_of_the_folder_stay()
    {
        Import(First);
        File.WriteAllText(Path.Combine(_folder, "ours.yaml"), "types: {}\n");
        Import(Second);
        Assert.Equal("types: {}\n", Read("ours.yaml"));
    }

    [Fact]
    public void A_lock_that_cannot_be_read_is_an_error()
    {
        Import(First);
        File.WriteAllText(Path.Combine(_folder, ImportLock.FileName), "{");
        Assert.Contains("The lock is not valid", Assert.Throws<ImportException>(() => Import(First)).Message, StringComparison.Ordinal);
    }

    private SpecFolderChange Import(string document)
    {
        ImportResult result = Texts.Import(document, null, ImportLock.Read(_folder)?.Names);
        SpecFolderChange change = SpecFolder.Merge(_folder, "specs/shop", result, "shop.yaml");
        SpecFolder.Write(_folder, change);
        return change;
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(_folder, file));

    private void Edit(string file, string old, string text)
    {
        string before = Read(file);
        Assert.Contains(old, before, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, file), before.Replace(old, text, StringComparison.Ordinal));
    }
}
