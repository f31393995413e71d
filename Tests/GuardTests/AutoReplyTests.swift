// Which mails answer by themselves, and which only speak of such mails.

import Testing

@testable import Guard

@Suite struct AutoReplyTests {
  @Test(arguments: [
    "From: jo@example.com\nAuto-Submitted: auto-replied\nSubject: Re: your ticket\n\nI am away.",
    "X-Auto-Response-Suppress: All\n\nThanks.", "Precedence: auto_reply\n\nThanks.",
    "From: MAILER-DAEMON@mx.example\nSubject: failure\n\nHello", "Return-Path: <>\n\nHi",
    "From: Mail Delivery Subsystem <x@mx.example>\n\nHi", "Reporting-MTA: dns; mx.example",
    "Content-Type: multipart/report; report-type=delivery-status\n\nx",
    "Subject: Delivery Status Notification (Failure)\n\nYour message",
    "Undelivered Mail Returned to Sender",
    "Automatic reply: Your ticket 12\n\nI am on holiday.", "Subject: Out of Office Re: ticket",
    "Subject: Re: [Ticket 12] Out of office", "Betreff: Abwesenheitsnotiz",
    "Automatische Antwort: Ticket 12",
    "Objet : Réponse automatique : ticket", "Asunto: Respuesta automática: caso 12",
    "Assunto: Resposta automática: caso", "Oggetto: Risposta automatica: caso",
    "Onderwerp: Automatisch antwoord: zaak", "Temat: Odpowiedź automatyczna: sprawa",
    "Тема: Автоматический ответ: заявка", "Konu: Otomatik yanıt: talep",
    "Subjek: Balasan otomatis: kasus",
    "Chủ đề: Trả lời tự động: yêu cầu", "主题: 自动回复: 工单", "件名: 自動返信: お問い合わせ", "제목: 자동 회신: 문의",
    "الموضوع: رد تلقائي: الطلب", "विषय: स्वचालित उत्तर: टिकट", "เรื่อง: ตอบกลับอัตโนมัติ: เรื่อง",
    "Hello,\nthis is an automated reply. We have received your mail.",
    "I am currently out of the office and will be back on Monday.",
    "Ich bin derzeit nicht im Büro und ab Montag wieder erreichbar.",
    "現在不在にしております。月曜日に戻ります。", "我目前不在办公室，周一回来。",
  ])
  func whatAMachineWroteIsKnown(_ mail: String) { #expect(isAutomaticReply(mail)) }

  @Test(arguments: [
    "My lamp broke.", "Automatic reply settings do not work in your app.",
    "I keep getting your automatic reply: nobody answers me!",
    "Auto-Submitted: no\n\nMy lamp broke.",
    "> This is an automated reply.\nStop sending me these and fix my lamp.",
    "Your out of office message tells the wrong date.", "Precedence: normal\nMy lamp broke.",
    "Where is the vacation setting of the thermostat?",
    "The delivery failed twice, where is my parcel?",
    "Ich bin im Büro, bitte rufen Sie an. Die Lampe ist kaputt.", "Subject: My lamp\n\nIt broke.",
  ])
  func whoOnlySpeaksOfSuchMailsIsAPerson(_ text: String) { #expect(!isAutomaticReply(text)) }
}
