// Tables whose first row names a column of secrets: what is found, and what must stay.

import Privacy
import Testing

@Suite struct TableColumnTests {
  @Test(arguments: [
    "| User | Password |\n|---|---|\n| jo | ⟦hunter2!⟧ |\n| ann | ⟦swordfish⟧ |\nbye",
    "User\tPassword\tNote\njo\t⟦hunter2!⟧\tworks\nann\t⟦Perro_77⟧\tno",
    "user,password,mail\njo,⟦hunter2!⟧,a@b.co\nann,⟦Perro77x⟧,c@d.co",
    "\"user\";\"password\"\n\"jo\";\"⟦hunter2!⟧\"\n\"max\";\"⟦kfr82kd!⟧\"",
    "Benutzer | Passwort | PIN\nmax | ⟦igel2020⟧ | ⟦4711⟧\nida | ⟦wolke77x⟧ | ⟦8890⟧",
    "<table><tr><th>User</th><th>Password</th></tr><tr><td>jo</td><td>⟦hunter2!⟧</td></tr><tr><td>ann</td><td>⟦kfr82kd!⟧</td></tr></table>",
    "Name,CVV,Valid\nJo Doe,⟦123⟧,12/28",
    "用户,密码\n张三,⟦abc123xyz⟧\n李四,⟦qwe789rty⟧",
    "Konto | Mot de passe |\nmarie | ⟦soleil88⟧ |",
    "code;PIN\nA;⟦4711⟧\nB;⟦0815⟧",
  ])
  func columnsOfSecretsAreTakenOut(text: String) {
    expectTaken(text)
  }

  @Test(arguments: [
    "I lost my user, password, phone\nPlease, help, me",
    "| Feature | Password reset |\n| status | broken |",
    "user, password, and more\nhello there",
    "name,code\nbox,12",
    "Password | Status\nexpired | open\nlost | open",
    "item,code,price\nbox,482913,4.50",
    "PIN code,City\n560034,Bengaluru",
  ])
  func otherTablesStay(text: String) {
    #expect(redact(text).text == text)
  }

  @Test func otherCellsStay() {
    let text = "| User | Password |\n| jo | hunter2! |\n| ann | swordfish |\nbye"
    #expect(
      redact(text).text
        == "| User | Password |\n| jo | […] |\n| ann | [PASSWORD] |\nbye".replacing(
          "[PASSWORD]", with: "[…]"))
  }
}
