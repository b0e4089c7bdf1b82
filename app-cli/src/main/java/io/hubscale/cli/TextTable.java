package io.hubscale.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, aligned by blanks, with no trailing ones. */
public final class TextTable {

  private static final String GAP = "  ";

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** A column's head and on which side its cells are. */
  public record Column(String head, boolean right) {
    public static Column left(String head) {
      return new Column(head, false);
    }

    public static Column right(String head) {
      return new Column(head, true);
    }
  }

  public TextTable(List<Column> columns) {
    this.columns = List.copyOf(columns);
    rows.add(columns.stream().map(Column::head).toList());
  }

  /** Adds a row with one cell for each column. */
  public void add(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException("a row has " + columns.size() + " cells");
    }
    rows.add(List.copyOf(cells));
  }

  /** The table, one line a row, each ended. */
  public String render() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        String blanks = " ".repeat(width(i) - row.get(i).length());
        line.append(i == 0 ? "" : GAP);
        line.append(columns.get(i).right() ? blanks + row.get(i) : row.get(i) + blanks);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
